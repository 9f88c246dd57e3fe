/// One pass over the intact events of a damaged log, which notes what is lost on the way.
struct SalvagePass {
  private static let rowsAtATime = 1 << 16

  private let source: SalvageSource
  /// The ids of events that a correction or retraction names.
  private let targets: Set<String>
  private var frame = 0
  private var gap = 0
  private var salvaged: SalvagedFrame?
  private var row = 0
  private var ready: [Event] = []
  private var readyIndex = 0

  private var expected: UInt64 = 1
  private var written: UInt64 = 0
  private var found: [String: UInt64] = [:]
  private var corrections = Corrections()
  private var losses: [LogRepair.Loss] = []
  private var moves: [LogRepair.Move] = []
  private var unlinked: [LogRepair.Unlinked] = []

  init(_ source: SalvageSource) throws(LogError) {
    self.source = source
    targets = try LogError.wrapping(path: source.path) {
      try source.walk.frames.reduce(into: []) { targets, frame in
        for target in try frame.intactTargets() { targets.insert(target) }
      }
    }
  }

  /// The next event for the new log; nil at the end.
  mutating func next(_ progress: (Int, Int) -> Void) throws -> EventDraft? {
    while true {
      while readyIndex < ready.count {
        defer { readyIndex += 1 }
        if let draft = take(ready[readyIndex]) { return draft }
      }
      guard try readMore(progress) else { return nil }
    }
  }

  /// Reads the next rows; false at the end of the log.
  private mutating func readMore(_ progress: (Int, Int) -> Void) throws -> Bool {
    let frames = source.walk.frames
    guard frame < frames.count else {
      noteGaps(before: source.lastSequence + 1)
      return false
    }
    let current = frames[frame]
    let header = current.header
    if salvaged == nil {
      noteGaps(before: header.firstSequence)
      salvaged = try SalvagedFrame(current, source.tables)
      row = 0
    }
    let rows = row..<min(row + SalvagePass.rowsAtATime, header.eventCount)
    ready = try salvaged?.events(rows: rows) ?? []
    readyIndex = 0
    noteLosses(rows, current)
    row = rows.upperBound
    if row == header.eventCount {
      salvaged = nil
      frame += 1
      expected = header.lastSequence + 1
      progress(min(current.offset + header.frameLength, source.limit), source.limit)
    }
    return true
  }

  /// Decides what becomes of an intact event.
  private mutating func take(_ event: Event) -> EventDraft? {
    var draft = EventDraft(event)
    if let target = event.content.target {
      let isRetraction = event.content.retracts != nil
      if let sequence = found[target],
        corrections.conflict(targeting: sequence, isRetraction: isRetraction) == nil
      {
        corrections.insert(written + 1, of: sequence, isRetraction: isRetraction)
      } else {
        unlinked.append(
          LogRepair.Unlinked(
            sequence: event.sequence, newSequence: isRetraction ? nil : written + 1, id: event.id,
            target: target,
            isTargetLost: found[target] == nil))
        if isRetraction { return nil }
        draft.content.corrects = nil
        draft.content.reason = nil
      }
    }
    written += 1
    if targets.contains(event.id) { found[event.id] = written }
    noteMove(event.sequence)
    return draft
  }

  private mutating func noteMove(_ sequence: UInt64) {
    if let last = moves.last, last.sequences.upperBound + 1 == sequence,
      written - last.newFirst == sequence - last.sequences.lowerBound
    {
      moves[moves.count - 1] = LogRepair.Move(
        sequences: last.sequences.lowerBound...sequence, newFirst: last.newFirst)
    } else {
      moves.append(LogRepair.Move(sequences: sequence...sequence, newFirst: written))
    }
  }

  /// Notes the events that should stand before a sequence and are in no frame.
  private mutating func noteGaps(before sequence: UInt64) {
    var here: [SalvageWalk.Gap] = []
    while gap < source.walk.gaps.count, source.walk.gaps[gap].frames <= frame {
      here.append(source.walk.gaps[gap].gap)
      gap += 1
    }
    // What a damaged frame's own header says of its events is its own loss; the rest is the first gap's.
    for known in here {
      guard let header = known.header, header.firstSequence >= expected, header.lastSequence < sequence else {
        continue
      }
      note(upTo: header.firstSequence, at: here[0].offset, here[0].rule, nil)
      note(upTo: header.lastSequence + 1, at: known.offset, known.rule, header.hasCorrections)
    }
    note(
      upTo: sequence, at: here.first?.offset ?? source.limit,
      here.first?.rule ?? "the file ends before the last acknowledged event", nil)
  }

  private mutating func note(upTo end: UInt64, at offset: Int, _ rule: String, _ heldCorrections: Bool?) {
    guard expected < end else { return }
    losses.append(
      LogRepair.Loss(
        sequences: expected...end - 1, path: source.path, offset: offset, reason: rule,
        heldCorrections: heldCorrections))
    expected = end
  }

  private mutating func noteLosses(_ rows: Range<Int>, _ frame: Frame) {
    guard let reasons = salvaged?.losses[rows] else { return }
    for row in rows {
      guard let reason = reasons[row] else { continue }
      let sequence = frame.header.firstSequence + UInt64(row)
      if let last = losses.last, last.sequences.upperBound + 1 == sequence, last.offset == frame.offset,
        last.reason == reason
      {
        losses[losses.count - 1] = LogRepair.Loss(
          sequences: last.sequences.lowerBound...sequence, path: last.path, offset: last.offset,
          reason: reason,
          heldCorrections: last.heldCorrections)
      } else {
        losses.append(
          LogRepair.Loss(
            sequences: sequence...sequence, path: source.path, offset: frame.offset, reason: reason,
            heldCorrections: frame.header.hasCorrections))
      }
    }
  }

  /// The report, after the pass.
  func report(directory: String, identity: LogIdentity, kept: UInt64) -> LogRepair {
    LogRepair(
      directory: directory, identity: identity, events: source.lastSequence, kept: kept, losses: losses,
      moves: moves, unlinked: unlinked)
  }
}

extension Frame {
  /// The ids that intact links of the frame name.
  fileprivate func intactTargets() throws -> [String] {
    guard header.hasCorrections else { return [] }
    var targets: [String] = []
    for entry in chunks(.eventLinks) {
      guard let links = try unlessDamaged({ try texts(entry) }) else { continue }
      for index in 0..<links.count {
        guard let text = links[index] else { continue }
        if let target = try unlessDamaged({ try EventLink(text).target }) ?? nil { targets.append(target) }
      }
    }
    return targets
  }
}
