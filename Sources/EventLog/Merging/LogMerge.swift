/// The merging of several logs into the bytes of one.
struct LogMerge {
  private let parts: [MergedLog.Part]
  private(set) var origins: [MergedLog.Origin] = []
  private(set) var places: [[UInt64]]
  private var segment = MergedSegment()
  /// The events so far by the hash of their ids: the hash of what they say, and their place.
  private var seen: [Int: (content: Int, sequence: UInt64)] = [:]
  /// The ids that a log uses for other events than an earlier log does, and what they are written as.
  private var renamed: [[String: String]]

  init(_ parts: [MergedLog.Part]) {
    self.parts = parts
    places = parts.map { _ in [] }
    renamed = parts.map { _ in [:] }
  }

  /// Merges all, and gives the segment that holds them.
  mutating func run() throws(LogError) -> MergedSegment {
    var cursors: [EventCursor] = []
    for part in parts { cursors.append(try part.log.cursor()) }
    var heads: [Event?] = []
    for index in cursors.indices { heads.append(try next(&cursors[index], of: index)) }
    while let part = first(of: heads), let event = heads[part] {
      try take(event, from: part)
      heads[part] = try next(&cursors[part], of: part)
    }
    segment.finish()
    return segment
  }

  private func next(_ cursor: inout EventCursor, of part: Int) throws(LogError) -> Event? {
    guard let event = try cursor.next(), event.sequence <= parts[part].through else { return nil }
    return event
  }

  /// The log whose next event was recorded first.
  private func first(of heads: [Event?]) -> Int? {
    var best: Int?
    for (index, head) in heads.enumerated() {
      guard let head else { continue }
      if let current = best, let other = heads[current], other.recorded <= head.recorded { continue }
      best = index
    }
    return best
  }

  private mutating func take(_ event: Event, from part: Int) throws(LogError) {
    var content = event.content
    if !renamed[part].isEmpty {
      content.corrects = content.corrects.map { renamed[part][$0] ?? $0 }
      content.retracts = content.retracts.map { renamed[part][$0] ?? $0 }
    }
    var id = event.id
    let hash = content.inCanonicalOrder.hashValue
    if let earlier = seen[id.hashValue] {
      if earlier.content == hash {
        places[part].append(max(earlier.sequence, places[part].last ?? 0))
        return
      }
      id = "\(parts[part].name):\(id)"
      renamed[part][event.id] = id
    }
    let sequence = UInt64(origins.count + 1)
    seen[id.hashValue] = (hash, sequence)
    origins.append(MergedLog.Origin(part: part, sequence: event.sequence))
    places[part].append(sequence)
    try segment.append(Event(sequence: sequence, id: id, recorded: event.recorded, content: content))
  }
}

/// The bytes of a segment that is built in memory.
struct MergedSegment {
  private let identity = LogIdentity.random()
  private let layout = FrameLayout()
  private var bytes: [UInt8]
  private var dictionary = DictionaryBuilder()
  private var builder: FrameBuilder?
  private var digest = LogDigest.empty
  private var lastSequence: UInt64 = 0
  private var lastRecorded = Instant(microseconds: 0)

  init() { bytes = SegmentHeader(identity: identity, firstSequence: 1).encoded }

  mutating func append(_ event: Event) throws(LogError) {
    if builder == nil {
      builder = FrameBuilder(
        firstSequence: event.sequence, bases: dictionary.sizes, digest: digest, layout: layout)
      dictionary.beginFrame()
    }
    // Two logs may share a moment; in one log moments rise, so that the later one is told apart by a microsecond.
    let rises = lastSequence == 0 || event.recorded > lastRecorded
    let recorded = rises ? event.recorded : Instant(microseconds: lastRecorded.microseconds + 1)
    try builder?.append(
      Event(sequence: event.sequence, id: event.id, recorded: recorded, content: event.content), &dictionary)
    lastSequence = event.sequence
    lastRecorded = recorded
    if builder?.isFull(hasLongTexts: dictionary.hasLongTexts) == true { finish() }
  }

  /// Ends the frame that is being built.
  mutating func finish() {
    guard var full = builder else { return }
    bytes += full.finish(dictionary.pending, in: identity)
    digest = full.digest
    builder = nil
  }

  /// The files of a log in `directory` that holds the segment.
  func files(in directory: String) -> any FileSystem {
    let files = LogFiles(directory: directory, fileSystem: MemoryOnlyFiles([:]))
    let mark = CommitMark(
      counter: 1, durableLength: bytes.count, lastSequence: lastSequence, lastRecorded: lastRecorded)
    // The slot of an odd counter is the second one.
    let slot = [UInt8](repeating: 0, count: mark.offset) + mark.encoded(in: identity)
    return MemoryOnlyFiles([files.segmentPath: bytes, files.markPath: slot])
  }
}
