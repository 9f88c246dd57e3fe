import Countries
import EventLog
import Projections

/// What a correction or retraction changes in the states of today, for people.
struct CorrectionText {
  private let diff: StateDiff
  private let places: [Place]
  private let isWanted: (EntityID) -> Bool
  private let styler: Styler
  private let width: Int?

  /// What `new`, the next event after `events`, changes in the countries of the events on its chain.
  init(_ events: [Event], _ new: Event, styler: Styler, width: Int?) {
    let today = DateArguments.today
    diff = StateDiff(
      from: StateDiff.Side(Knowledge(events), asOf: today),
      to: StateDiff.Side(Knowledge(events + [new]), asOf: today))
    let chain = CorrectionText.chain(from: new, in: events)
    // One code, one place: a code is always known.
    places = Set(chain.flatMap(\.content.countries)).sorted().compactMap { try? Place($0.description) }
    let entities = Set(chain.map(\.content.entity))
    isWanted = entities.contains
    self.styler = styler
    self.width = width
  }

  /// The event, the one that it targets, the one that that one targets, and so on.
  private static func chain(from new: Event, in events: [Event]) -> [Event] {
    var chain = [new]
    var target = new.content.target
    while let id = target, let event = events.first(where: { $0.id == id }) {
      chain.append(event)
      target = event.content.target
    }
    return chain
  }

  func write(to output: inout StandardOutput) {
    let changes = places.map { diff.changes(in: $0, where: isWanted) }.filter { !$0.entities.isEmpty }
    if changes.isEmpty {
      let names = places.isEmpty ? "any country" : CorrectionText.names(places)
      for line in HeadingText.lines(
        "state", "of \(names) today: nothing changes", styler: styler, width: width)
      {
        output.line(line)
      }
    }
    let text = DiffText(diff, styler: styler, width: width)
    var shown: [[EntityDiff]] = []
    for change in changes where !shown.contains(change.entities) {
      shown.append(change.entities)
      let names = CorrectionText.names(changes.filter { $0.entities == change.entities }.map(\.place))
      let about = "of \(names) as of today, \(diff.after.asOf), will change"
      for line in HeadingText.lines("state", about, styler: styler, width: width) { output.line(line) }
      text.write(change.entities, to: &output)
    }
  }

  private static func names(_ places: [Place]) -> String {
    places.map { "\($0.name) (\($0.code))" }.joined(separator: ", ")
  }
}
