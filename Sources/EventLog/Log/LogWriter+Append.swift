extension LogWriter {
  /// Appends events and makes them durable: all of them, or on an error none.
  ///
  /// A draft whose id is in the log already with the same content adds nothing and reports the event that is
  /// there. With `expecting`, the append is refused unless that is the last sequence.
  ///
  /// - Throws: ``LogError``: a draft breaks a rule, the log has moved on, or the disk fails.
  /// - Complexity: O(n) in the drafts, and two syncs.
  public func append(_ drafts: [EventDraft], expecting: UInt64? = nil) throws(LogError) -> [AppendOutcome] {
    var outcomes: [AppendOutcome] = []
    outcomes.reserveCapacity(drafts.count)
    var rest = drafts[...]
    try append(
      AppendPass.Drafts(isSingle: drafts.count == 1), expecting: expecting, from: { _ in rest.popFirst() },
      outcome: { outcomes.append($0) })
    return outcomes
  }

  /// Appends the events that `next` gives until it gives nil, and makes them durable together: all, or none.
  ///
  /// However many they are, no more than one frame of them is held in memory. `outcome` is told of each in turn; what
  /// it is told holds only when this returns.
  ///
  /// - Throws: ``LogError``: a draft breaks a rule, the log has moved on, or the disk fails. An error that `next` throws
  ///   ends the append and comes out as it is when it is a ``LogError`` or an ``EventError``, else in the words of one.
  /// - Complexity: O(n) in the drafts, and two syncs.
  public func append(
    expecting: UInt64? = nil, from next: () throws -> EventDraft?, outcome: (AppendOutcome) -> Void
  ) throws(LogError) {
    try append(AppendPass.Drafts(), expecting: expecting, from: { _ in try next() }, outcome: outcome)
  }

  /// Appends the events that `next` gives until it gives nil, and makes them durable together: all, or none.
  ///
  /// `next` is handed a look-up of what the event with an id says, those that it gave before included; otherwise this
  /// is ``append(expecting:from:outcome:)``. `areChecked` tells that the events keep the rules that hold within one
  /// event, as those do that were read from JSON.
  ///
  /// - Throws: ``LogError`` as that does.
  package func append(
    expecting: UInt64? = nil, areChecked: Bool = false,
    lookingUp next: ((String) -> EventContent?) throws -> EventDraft?, outcome: (AppendOutcome) -> Void
  ) throws(LogError) {
    try append(
      AppendPass.Drafts(isSingle: false, areChecked: areChecked), expecting: expecting, from: next,
      outcome: outcome)
  }

  private func append(
    _ drafts: AppendPass.Drafts, expecting: UInt64?,
    from next: ((String) -> EventContent?) throws -> EventDraft?, outcome: (AppendOutcome) -> Void
  ) throws(LogError) {
    if isPoisoned {
      throw LogError(
        .inputOutput, "an earlier write to \(segment.path) failed", advice: "open the log again, then append")
    }
    try LogWriter.check(expecting, against: commit.lastSequence)
    try readTables()
    guard let known = tables else { preconditionFailure("the tables have been read") }
    // The pass has them alone, so that nothing is copied; they come back when all is well.
    tables = nil
    var pass = AppendPass(self, drafts, known)
    try LogError.wrapping(path: segment.path) {
      while let draft = try pass.draw(next) { outcome(try pass.take(draft)) }
      try pass.finish()
    }
    tables = pass.tables
    sealIfWorthwhile()
  }

  static func check(_ expected: UInt64?, against last: UInt64) throws(LogError) {
    guard let expected, expected != last else { return }
    throw LogError(
      .movedOn, "the log has moved on: its last event is \(last), not \(expected)",
      advice:
        "look at what came (annals log --order recorded --reverse), then try again with --expect \(last)")
  }
}

/// One append on its way: frames are written behind the acknowledged end as they fill, and acknowledged at the end.
private struct AppendPass {
  /// What is known of the drafts.
  struct Drafts {
    /// Whether there is one alone: an error about it does not tell its number.
    var isSingle = false
    /// Whether they keep the rules that hold within one event.
    var areChecked = false
  }

  private let writer: LogWriter
  private(set) var tables: AppendTables
  private let isMigration: Bool
  private let drafts: Drafts
  private let now: Instant
  private var builder: FrameBuilder?
  private var offset: Int
  private var digest: LogDigest
  private var taken = 0
  /// Whether every draft brought its own recorded time.
  private var bringsTimes = true
  private var written: [Frame] = []

  init(_ writer: LogWriter, _ drafts: Drafts, _ tables: consuming AppendTables) {
    self.drafts = drafts
    self.tables = tables
    self.writer = writer
    isMigration = writer.commit.lastSequence == 0 || writer.isMigrating
    now = writer.now()
    offset = writer.commit.durableLength
    digest = writer.frames.last?.header.digest ?? .empty
  }

  /// The next draft that `next` gives.
  ///
  /// What `next` looks up is first written into a frame, where it can be found.
  mutating func draw(_ next: ((String) -> EventContent?) throws -> EventDraft?) throws -> EventDraft? {
    var failure: (any Error)?
    do {
      let draft = try next { id in
        do {
          let key = EventKey(id)
          if tables.index.isRecent(key) { try writeFrame() }
          return try tables.index.event(key)?.content
        } catch {
          failure = error
          return nil
        }
      }
      if let failure { throw failure }
      return draft
    } catch {
      throw AppendPass.told(failure ?? error)
    }
  }

  /// An error that ended the drafts; one of a type that the log does not know becomes a ``LogError`` that tells it.
  private static func told(_ error: any Error) -> any Error {
    if error is LogError || error is EventError || error is FileError { return error }
    return LogError(
      .badEvent, "the events could not be read to their end: \(error)",
      advice: "nothing was appended; try again")
  }

  mutating func take(_ draft: consuming EventDraft) throws -> AppendOutcome {
    taken += 1
    bringsTimes = bringsTimes && draft.recorded != nil
    // What the draft repeats or corrects must be in a frame to be found; drafts of new events go on gathering.
    let key = EventKey(draft.key)
    if tables.index.isRecent(key) || isRecent(draft.content.target) {
      try writeFrame()
    }
    let judgement: AppendIndex.Judgement
    do {
      judgement = try tables.index.take(
        draft, key: key, isChecked: drafts.areChecked, isMigration: isMigration, now: now)
    } catch let error as EventError {
      throw drafts.isSingle ? error : error.within("event \(taken)")
    }
    if let event = judgement.event { try append(event, key) }
    return judgement.outcome
  }

  private func isRecent(_ target: String?) -> Bool {
    target.map { tables.index.isRecent(EventKey($0)) } ?? false
  }

  private mutating func append(_ event: Event, _ key: EventKey) throws(LogError) {
    if builder == nil {
      builder = FrameBuilder(
        firstSequence: event.sequence, bases: tables.dictionary.sizes, digest: digest,
        layout: writer.layout)
      tables.dictionary.beginFrame()
    }
    try builder?.append(event, key, &tables.dictionary)
    if builder?.isFull(hasLongTexts: tables.dictionary.hasLongTexts) == true { try writeFrame() }
  }

  /// Writes the frame that is being built, not yet acknowledged.
  private mutating func writeFrame() throws(LogError) {
    guard var full = builder else { return }
    builder = nil
    let bytes = full.finish(tables.dictionary.pending, in: writer.header.identity)
    digest = full.digest
    do {
      try writer.segment.writeAll(bytes, at: offset)
    } catch {
      writer.isPoisoned = true
      throw LogError(error)
    }
    let frame = try LogError.wrapping(path: writer.segment.path) {
      try Frame(
        file: writer.segment, offset: offset, limit: offset + bytes.count, in: writer.header.identity)
    }
    guard let frame else { preconditionFailure("a frame that was just written can be read") }
    tables.index.frameWritten(frame)
    written.append(frame)
    offset += bytes.count
  }

  /// Makes everything durable and acknowledges it.
  mutating func finish() throws(LogError) {
    try writeFrame()
    // Events that are there already are acknowledged too.
    guard offset > writer.commit.durableLength || (taken > 0 && !writer.isMarkDurable) else { return }
    var next = writer.commit
    next.counter += 1
    next.durableLength = offset
    next.lastSequence = tables.index.lastSequence
    next.lastRecorded = max(writer.commit.lastRecorded, tables.index.lastRecorded)
    do {
      if offset > writer.commit.durableLength { try writer.segment.sync() }
      try writer.mark.writeAll(next.encoded(in: writer.header.identity), at: next.offset)
      try writer.mark.sync()
    } catch {
      writer.isPoisoned = true
      throw LogError(error)
    }
    writer.isMarkDurable = true
    writer.isMigrating = isMigration && bringsTimes
    writer.commit = next
    writer.frames += written
  }
}
