import EventLog
import Interchange
import PartialDates

/// The rows of the tables of one import, made into drafts block by block.
///
/// One thread at a time has it; it is handed from one to the other.
final class ImportRows: @unchecked Sendable {
  /// A table to import.
  struct Input {
    var path: String
    var vintage: PartialDate?
    /// When its events are said to have been recorded; nil for now.
    var recorded: Instant?
  }

  /// Drafts, and what ends them.
  struct Block: Sendable {
    var drafts: [EventDraft] = []
    /// What keeps the tables from being read on.
    var failure: (any Error)?
    /// Whether it is the last block.
    var isLast = false
    /// How much of all tables has been taken in with it.
    var bytesRead = 0
  }

  /// A block ends behind the row that brings it to so many drafts, or after so many rows.
  private static let blockDrafts = 8192
  private static let blockRows = 8192

  private(set) var counts: [ImportCounts] = []
  private(set) var problems: ImportProblems
  /// Whether rows that are wrong are put aside and the others go in.
  private let putsAside: Bool
  private let mapping: Mapping
  private var inputs: ArraySlice<Input>
  private var input: Input?
  private var table: MappedTable?
  private var bytesBefore = 0
  private var known: KnownEvents
  private var history: DatasetHistory?
  private var row = RowOutcome()
  /// Drafts that are used up: it is cheaper for the thread that made them to let go of them.
  var spent: [EventDraft] = []
  private var lastRecorded = Instant(microseconds: .min)

  init(
    _ mapping: Mapping, _ inputs: [Input], known: KnownEvents, history: DatasetHistory?, errors: ErrorFile?
  ) {
    self.mapping = mapping
    self.inputs = inputs[...]
    self.known = known
    self.history = history
    putsAside = errors != nil
    problems = ImportProblems(errors: errors)
  }

  /// The next block.
  ///
  /// After the first problem of an import that takes all or nothing no draft comes any more, but the rest is still read
  /// for further problems.
  func next() -> Block {
    var block = Block()
    swap(&block.drafts, &spent)
    block.drafts.removeAll(keepingCapacity: true)
    do {
      try fill(&block)
    } catch {
      block.failure = (error as? EventError).map(hidden) ?? error
      block.isLast = true
    }
    block.bytesRead = bytesBefore + (table?.bytesRead ?? 0)
    return block
  }

  private func fill(_ block: inout Block) throws {
    var rows = 0
    while block.drafts.count < ImportRows.blockDrafts, rows < ImportRows.blockRows {
      try Interruption.check()
      if table == nil, try !open() {
        block.isLast = true
        return
      }
      if try !readRow(&block) { try close(&block) }
      rows += 1
    }
  }

  private func open() throws -> Bool {
    guard let next = inputs.popFirst() else { return false }
    let file = try InputStream(next.path)
    let isWaiting = !file.isRegularFile
    input = next
    counts.append(ImportCounts(name: file.name, vintage: next.vintage?.description))
    do {
      if let vintage = next.vintage { try history?.begin(vintage: vintage) }
      table = try MappedTable(mapping, name: file.name, vintage: next.vintage) {
        // Standard input may have nothing for a long time, in which a signal must be seen.
        while isWaiting, !file.isReady(withinMilliseconds: 200) { try Interruption.check() }
        return Array(try file.read() ?? [])
      }
    } catch let error as EventError {
      throw Failure(
        .badData, "\(file.name)\(error.position == nil ? ":" : ",") \(error)", advice: error.advice)
    }
    return true
  }

  private func readRow(_ block: inout Block) throws -> Bool {
    let before = block.drafts.count
    guard try table?.next(&row, appendingTo: &block.drafts) == true else { return false }
    let at = counts.count - 1
    counts[at].rows += 1
    if row.isLeftOut { counts[at].leftOut += 1 }
    counts[at].blank += row.blank
    counts[at].unchanged += row.unchanged
    var errors = row.problems
    try judge(&block.drafts, from: before, at, &errors)
    if errors.isEmpty {
      for index in before..<block.drafts.count {
        let isNew = block.drafts[index].content.corrects == nil
        if isNew { counts[at].new += 1 } else { counts[at].corrected += 1 }
      }
    } else {
      block.drafts.removeSubrange(before...)
      counts[at].bad += 1
      try problems.add(errors, in: counts[at].name, of: table)
    }
    if problems.count > 0, !putsAside { block.drafts.removeSubrange(before...) }
    return true
  }

  /// Leaves of the drafts from `start` on those that are to be appended.
  private func judge(
    _ drafts: inout [EventDraft], from start: Int, _ at: Int, _ errors: inout [EventError]
  ) throws {
    var kept = start
    for index in start..<drafts.count {
      do {
        guard try isWanted(&drafts[index], at) else { continue }
        stamp(&drafts[index])
        if kept < index { drafts.swapAt(kept, index) }
        kept += 1
      } catch var error as EventError {
        error.position = TextPosition(line: row.line, column: 1)
        errors.append(error)
      }
    }
    drafts.removeSubrange(kept...)
  }

  /// Whether the log needs a draft, as it is then or as what it changes.
  private func isWanted(_ draft: inout EventDraft, _ at: Int) throws -> Bool {
    if history != nil {
      if let change = try history?.change(for: draft, line: row.line) {
        draft = change
        return true
      }
      counts[at].known += 1
      return false
    }
    switch try known.judge(draft, line: row.line) {
    case .new: return true
    case .known: counts[at].known += 1
    case .repeated: counts[at].repeated += 1
    }
    return false
  }

  private func close(_ block: inout Block) throws {
    let at = counts.count - 1
    bytesBefore += table?.bytesRead ?? 0
    table = nil
    guard history != nil, input?.vintage != nil else { return }
    // A row that is bad is there nonetheless, and which one it is cannot be told.
    if counts[at].bad > 0 {
      problems.holdsBackRetractions = true
      return
    }
    let gone = history?.vanished() ?? []
    if counts[at].rows == counts[at].leftOut, !gone.isEmpty {
      throw Failure(
        .badData,
        "\(counts[at].name): no row gives an event, so that all \(gone.count) of the data set would be retracted",
        advice: "check the file and the mapping")
    }
    counts[at].retracted += gone.count
    for var draft in gone {
      stamp(&draft)
      block.drafts.append(draft)
    }
  }

  private func stamp(_ draft: inout EventDraft) {
    guard let recorded = input?.recorded else { return }
    lastRecorded = max(recorded, Instant(microseconds: lastRecorded.microseconds &+ 1))
    draft.recorded = lastRecorded
  }

  private func hidden(_ error: EventError) -> Failure {
    let name = counts.last?.name ?? ""
    return Failure(.badData, "\(name), \(error)", advice: error.advice)
  }
}
