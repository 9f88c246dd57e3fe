import Countries
import EventLog
import PartialDates

/// Appends the generated facts to a new log through the library: one event a fact, with texts of realistic length.
enum LoadBenchmark {
  static func run(_ arguments: inout Arguments) throws {
    let facts = try FactFiles(arguments.text("--facts"))
    let log = arguments.text("--log")
    let count = min(facts.count, arguments.number("--count", default: .max))
    _ = try LogWriter.makeLog(in: log)
    let writer = try LogWriter(directory: log)
    let maker = try EventMaker(facts)
    let batch = 1 << 20
    var making = 0.0
    var appending = 0.0
    for start in stride(from: 0, to: count, by: batch) {
      var drafts: [EventDraft] = []
      making += try seconds { drafts = try (start..<min(start + batch, count)).map(maker.draft) }
      appending += try seconds { _ = try writer.append(drafts) }
    }
    let statistics = try LogReader(directory: log).statistics
    print(
      #"{"events":\#(count),"seconds":\#(appending),"makingSeconds":\#(making),"bytes":\#(statistics.compressedBytes)}"#
    )
  }
}

/// Makes an event of a generated fact.
struct EventMaker {
  private let facts: FactFiles
  private let kind: EventKind
  private let attributes: [AttributeName]
  private let countries: [[CountryCode]]
  private let sources: [Source]

  init(_ facts: FactFiles) throws {
    self.facts = facts
    kind = try EventKind("value.reported")
    attributes = try (0..<4).map { try AttributeName("a\($0)") }
    countries = facts.countries.map { CountryCode($0).map { [$0] } ?? [] }
    sources = try (0..<500).map { number in
      Source(
        title: "Report number \(number) on the development of the field",
        publisher: "Publisher \(number % 60)",
        published: try PartialDate("20\(10 + number % 15)-0\(1 + number % 9)"), locator: "p. \(number % 40)")
    }
  }

  func draft(_ row: Int) throws -> EventDraft {
    let cell = facts.number(facts.cells, row, as: UInt32.self)
    let value = facts.number(facts.values, row, as: Int64.self)
    let entity = Int(cell / 4)
    let day = CivilDay(daysSinceEpoch: Int64(facts.number(facts.dates, row, as: Int32.self)))
    var content = EventContent(
      date: PartialDate(day), kind: kind, entity: try EntityID("series/s\(entity)"),
      countries: countries[Int(facts.entityCountries[entity])])
    content.summary = EventMaker.sentence(row, entity, value)
    content.set = [Assertion(attributes[Int(cell % 4)], .number(ExactNumber(value)))]
    content.source = sources[(row &* 7919) % 500]
    return EventDraft(id: "f\(row + 1)", content: content)
  }

  private static let verbs = ["reports", "publishes", "announces", "confirms", "revises", "estimates"]
  private static let things = [
    "a new figure for the quarter", "the value of the series", "its measure of output",
    "the state of the programme",
    "a count of the installed base", "the number of releases so far",
  ]

  private static func sentence(_ row: Int, _ entity: Int, _ value: Int64) -> String {
    let mixed = UInt64(truncatingIfNeeded: row) &* 0x9E37_79B9_7F4A_7C15
    let verb = verbs[Int(mixed >> 40) % verbs.count]
    let thing = things[Int(mixed >> 32 & 0xFF) % things.count]
    return
      "Station \(mixed >> 50) of series \(entity) \(verb) \(thing): \(value), against \(mixed >> 44 & 0xFFFF) before."
  }
}
