import EventLog
import Interchange
import PartialDates

/// The drafts of one import, made as they are asked for: the rows of every table in turn.
final class ImportStream {
  /// A table to import.
  struct Input {
    var path: String
    var vintage: PartialDate?
    /// When its events are said to have been recorded; nil for now.
    var recorded: Instant?
  }

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
  private var queue: ArraySlice<EventDraft> = []
  private var lastRecorded = Instant(microseconds: .min)
  private let progress: Progress
  private var sinceLook = 0

  init(
    _ mapping: Mapping, _ inputs: [Input], known: KnownEvents, history: DatasetHistory?, errors: ErrorFile?
  ) {
    self.mapping = mapping
    self.inputs = inputs[...]
    self.known = known
    self.history = history
    putsAside = errors != nil
    problems = ImportProblems(errors: errors)
    let sizes = inputs.map { ImportStream.size($0.path) }
    let total = sizes.contains(nil) ? nil : sizes.reduce(0) { $0 + ($1 ?? 0) }
    progress = Progress("importing", .bytes, total: total)
  }

  private static func size(_ path: String) -> Int? { path == "-" ? nil : (try? InputStream(path))?.size }

  /// Takes the progress bar away.
  func finish() { progress.finish() }

  /// The next draft; nil at the end.
  ///
  /// After the first problem of an import that takes all or nothing no draft comes any more, but the rest is still read
  /// for further problems.
  ///
  /// - Throws: ``Failure`` when the tables cannot be read to their end.
  func next() throws -> EventDraft? {
    while true {
      try Interruption.check()
      if var draft = queue.popFirst() {
        if problems.count > 0, !putsAside { continue }
        stamp(&draft)
        return draft
      }
      if table == nil, try !open() { return nil }
      do {
        if try !readRow() { try close() }
      } catch let error as EventError {
        throw hidden(error)
      }
    }
  }

  private func open() throws -> Bool {
    guard let next = inputs.popFirst() else { return false }
    let file = try InputStream(next.path)
    input = next
    counts.append(ImportCounts(name: file.name, vintage: next.vintage?.description))
    do {
      if let vintage = next.vintage { try history?.begin(vintage: vintage) }
      table = try MappedTable(mapping, name: file.name, vintage: next.vintage) {
        try Interruption.check()
        return Array(try file.read() ?? [])
      }
    } catch let error as EventError {
      throw Failure(
        .badData, "\(file.name)\(error.position == nil ? ":" : ",") \(error)", advice: error.advice)
    }
    return true
  }

  private func readRow() throws -> Bool {
    guard let row = try table?.next() else { return false }
    let at = counts.count - 1
    look()
    counts[at].rows += 1
    if row.isLeftOut { counts[at].leftOut += 1 }
    counts[at].blank += row.blank
    counts[at].unchanged += row.unchanged
    var errors = row.problems
    var drafts: [EventDraft] = []
    for draft in row.drafts {
      do {
        if let draft = try judged(draft, line: row.line, at) { drafts.append(draft) }
      } catch var error as EventError {
        error.position = TextPosition(line: row.line, column: 1)
        errors.append(error)
      }
    }
    if errors.isEmpty {
      if !drafts.isEmpty {
        count(drafts, at)
        queue = drafts[...]
      }
    } else {
      counts[at].bad += 1
      try problems.add(errors, in: counts[at].name, of: table)
    }
    return true
  }

  /// The draft that is to be appended; nil when the log has it.
  private func judged(_ draft: EventDraft, line: Int, _ at: Int) throws -> EventDraft? {
    if history != nil {
      let change = try history?.change(for: draft, line: line)
      if change == nil { counts[at].known += 1 }
      return change
    }
    switch try known.judge(draft, line: line) {
    case .new: return draft
    case .known: counts[at].known += 1
    case .repeated: counts[at].repeated += 1
    }
    return nil
  }

  private func count(_ drafts: [EventDraft], _ at: Int) {
    for draft in drafts {
      if draft.content.corrects != nil { counts[at].corrected += 1 } else { counts[at].new += 1 }
    }
  }

  private func close() throws {
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
    queue = gone[...]
  }

  private func stamp(_ draft: inout EventDraft) {
    guard let recorded = input?.recorded else { return }
    lastRecorded = max(recorded, Instant(microseconds: lastRecorded.microseconds &+ 1))
    draft.recorded = lastRecorded
  }

  private func look() {
    sinceLook += 1
    guard sinceLook == 128 else { return }
    sinceLook = 0
    progress.update(bytesBefore + (table?.bytesRead ?? 0))
  }

  private func hidden(_ error: EventError) -> Failure {
    let name = counts.last?.name ?? ""
    return Failure(.badData, "\(name), \(error)", advice: error.advice)
  }
}
