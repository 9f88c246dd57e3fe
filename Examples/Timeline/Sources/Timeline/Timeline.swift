import Countries
import EventLog
import Interchange
import PartialDates
import Projections

/// A timeline of one's own in a few lines: make a log, append, ask for a state, hand the events on as CloudEvents.
///
///     swift run --package-path Examples/Timeline Timeline DIRECTORY
@main
enum Timeline {
  static func main() throws {
    let directory = CommandLine.arguments.dropFirst().first ?? "Timeline-Events"

    // A log is made once; its directory and the parents of that are made too.
    let identity = try LogWriter.makeLog(in: directory)

    // What is appended is on the disk when this returns.
    let outcomes = try LogWriter(directory: directory).append(try drafts())
    for outcome in outcomes { print("appended #\(outcome.sequence) \(outcome.id)") }

    // The state of Korea at the end of 2022. Readers take no lock and see what was there when they were opened.
    let log = try LogReader(directory: directory)
    guard let day = try PartialDate("2022-12-31").bounds.startEarliest.civilDay else { return }
    let korea = try ReplayedState(log, StateQuery(asOf: day)).state(of: try Place("Korea"))
    for entity in korea.entities {
      print("\(entity.name ?? entity.id.text), \(entity.certainty.rawValue) since \(entity.since)")
      for attribute in entity.attributes {
        guard let state = attribute.value else { continue }
        print("  \(attribute.attribute): \(text(of: state.value)), says #\(state.event)")
      }
    }

    // The same events for other tools: CloudEvents 1.0, one a line.
    var writer = CloudEventWriter(
      .lines, source: CloudEventForm.source(of: identity), typePrefix: "org.example")
    var cursor = try log.cursor()
    while let event = try cursor.next() { writer.append(event) }
    print(String(decoding: writer.takeBytes(), as: UTF8.self), terminator: "")
  }

  /// A release in the year 2021, no more precisely known, and what was measured of it later.
  private static func drafts() throws -> [EventDraft] {
    let model = try EntityID("model/hyperclova")
    var release = EventContent(
      date: try PartialDate("2021"), kind: try EventKind("model.released"), entity: model,
      countries: [CountryCode("KR")].compactMap(\.self))
    release.set = [
      Assertion(try AttributeName("name"), .string("HyperCLOVA")),
      Assertion(try AttributeName("parameters"), .number(ExactNumber(204_000_000_000))),
    ]
    release.source = Source(
      title: "An announcement", publisher: "Naver", published: try PartialDate("2021-05-25"))
    var measurement = EventContent(
      date: try PartialDate("2022-03"), kind: try EventKind("model.measured"), entity: model)
    measurement.set = [
      Assertion(
        try AttributeName("accuracy"),
        .quantity(try Quantity(.atLeast(ExactNumber(87)), unit: "%", isApproximate: true)))
    ]
    return [EventDraft(id: "release", content: release), EventDraft(id: "measurement", content: measurement)]
  }

  /// A value in its external form.
  private static func text(of value: Value) -> String {
    var writer = JSONWriter()
    writer.value(value)
    return writer.text
  }
}
