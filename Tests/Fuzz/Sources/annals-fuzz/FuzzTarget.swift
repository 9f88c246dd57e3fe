import Countries
import EventLog
import Interchange
import PartialDates
import Projections

/// What bytes from a stranger are handed to. Every target checks what must hold, beside that nothing crashes and that
/// no more memory is asked for than libFuzzer is told to allow.
enum FuzzTarget: String, CaseIterable {
  /// A segment file: frames, directories, chunks, columns, tables.
  case frames
  /// A snapshot of a log.
  case snapshots
  /// A date, EDTF or as people write it.
  case dates
  /// Events as JSON Lines.
  case events
  /// A table in long form, as CSV.
  case csv
  /// A table with its mapping before it, a record separator (`1E`) between the two.
  case tables
  /// CloudEvents.
  case cloudevents

  func run(_ bytes: [UInt8]) {
    switch self {
    case .frames: FuzzTarget.readLog(bytes)
    case .snapshots: FuzzTarget.readSnapshot(bytes)
    case .dates: FuzzTarget.readDate(bytes)
    case .events: FuzzTarget.readEvents(bytes)
    case .csv: FuzzTarget.readCSV(bytes)
    case .tables: FuzzTarget.readTable(bytes)
    case .cloudevents: FuzzTarget.readCloudEvents(bytes)
    }
  }

  /// Opens, reads, verifies, asks and repairs.
  private static func readLog(_ bytes: [UInt8]) {
    let files = MemoryFileSystem()
    files.replace("log/00000000000000000001.segment", with: bytes)
    do throws(LogError) {
      let log = try LogReader(directory: "log", fileSystem: files)
      var count: UInt64 = 0
      try log.forEachEvent { event throws(LogError) in count += 1 }
      precondition(count == log.lastSequence, "a log that reads to its end has all its events")
      _ = try log.event(at: 1)
      ask(log, snapshots: nil)
      _ = try log.verify()
    } catch {
      // Damage is an error; anything else than an error is what is looked for.
    }
    if let repair = try? LogRepair.write(intactEventsOf: "log", into: "out", fileSystem: files) {
      let kept = try? LogReader(directory: "out", fileSystem: files).verify().events
      precondition(kept == repair.kept, "a repaired log is whole")
    }
  }

  private static func ask(_ log: LogReader, snapshots: SnapshotStore?) {
    guard let world = try? Place("world") else { return }
    _ = try? ReplayedState(log, StateQuery(asOf: Seeds.day), snapshots: snapshots).state(of: world)
  }

  private static func readSnapshot(_ bytes: [UInt8]) {
    guard let seed = Seeds.log else { return }
    let store = SnapshotStore(directory: "snapshots", fileSystem: seed.files)
    seed.files.replace(seed.snapshotPath, with: bytes)
    ask(seed.reader, snapshots: store)
  }

  /// What a date is written as means the same date.
  private static func readDate(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    if let date = try? PartialDate(text) {
      let again = try? PartialDate(date.description)
      precondition(again == date, "\(text) is written as \(date)")
      let bounds = date.bounds
      precondition(isOrdered(bounds.startEarliest, bounds.startLatest), "the starts of \(text)")
      precondition(isOrdered(bounds.endEarliest, bounds.endLatest), "the ends of \(text)")
    }
    _ = try? FriendlyDate.parse(text, today: Seeds.day)
  }

  private static func isOrdered(_ first: DayBound, _ second: DayBound) -> Bool {
    guard case .day(let first) = first, case .day(let second) = second else { return true }
    return first <= second
  }

  /// What is read is written as something that reads the same.
  /// What is read in one go is what is read piece by piece, without what makes that fast.
  private static func readEvents(_ bytes: [UInt8]) {
    let read = try? EventReader.drafts(in: bytes)
    precondition(read == piecewise(bytes), "both readers take the same events, or both refuse")
    guard let drafts = read else { return }
    for draft in drafts where (try? draft.content.validate()) != nil {
      let event = Event(
        sequence: 1, id: draft.id ?? "x", recorded: draft.recorded ?? Instant(microseconds: 0),
        content: draft.content)
      var writer = JSONWriter()
      writer.event(event)
      let again = try? EventReader.drafts(in: writer.bytes)
      precondition(again?.first?.content == draft.content, "an event comes back as it was written")
    }
  }

  private static func piecewise(_ bytes: [UInt8]) -> [EventDraft]? {
    var reader = JSONEventReader(.events)
    reader.feed(bytes)
    reader.end()
    var drafts: [EventDraft] = []
    do {
      while let draft = try reader.next(target: { id in drafts.last { $0.id == id }?.content }) {
        drafts.append(draft)
      }
    } catch {
      return nil
    }
    return drafts
  }

  private static func readCSV(_ bytes: [UInt8]) {
    var rest = bytes[...]
    var reader = LongFormReader {
      let chunk = Array(rest.prefix(7))
      rest = rest.dropFirst(7)
      return chunk
    }
    while let draft = try? reader.next() { _ = draft }
  }

  /// A table gives the same rows whatever pieces it comes in, and every draft is an event.
  private static func readTable(_ bytes: [UInt8]) {
    let parts = bytes.split(separator: 0x1E, maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let mapping = try? Mapping(json: Array(parts[0])) else { return }
    let whole = rows(of: Array(parts[1]), mapping, pieces: .max)
    let pieces = rows(of: Array(parts[1]), mapping, pieces: 7)
    precondition(whole == pieces, "a table is the same in pieces")
  }

  private static func rows(of bytes: [UInt8], _ mapping: Mapping, pieces length: Int) -> [String] {
    var rest = bytes[...]
    var rows: [String] = []
    do {
      var table = try MappedTable(mapping, name: "t.csv") {
        let piece = Array(rest.prefix(length))
        rest = rest.dropFirst(piece.count)
        return piece
      }
      var row = MappedRow()
      while try table.next(&row) {
        rows.append("row \(row.row) on line \(row.line), \(row.unchanged), \(row.blank), \(row.isLeftOut)")
        rows += row.problems.map { "\($0)" }
        for draft in row.drafts {
          do {
            try draft.content.validate()
            try draft.id.map { id throws(EventError) in try EventContent.validate(id: id) }
          } catch {
            preconditionFailure("a draft of a table is no event: \(error)")
          }
          var writer = JSONWriter()
          writer.event(
            Event(
              sequence: 1, id: draft.id ?? "", recorded: Instant(microseconds: 0), content: draft.content))
          rows.append(writer.text)
        }
      }
    } catch {
      rows.append("\(error)")
    }
    return rows
  }

  private static func readCloudEvents(_ bytes: [UInt8]) {
    var reader = JSONEventReader(.cloudEvents)
    reader.feed(bytes)
    reader.end()
    while let draft = try? reader.next(target: { _ in nil }) { _ = draft }
  }
}
