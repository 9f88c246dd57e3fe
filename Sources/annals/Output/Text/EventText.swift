import EventLog
import Projections

/// One event in full, for people.
struct EventText {
  /// What is said of an event beside what it says itself.
  private struct Surroundings {
    var names: [EntityID: String] = [:]
    /// The sequence of the event that it targets.
    var target: UInt64?
    /// The event that corrected or retracted it.
    var voidedBy: Event?
    /// Up to which point the log was read.
    var point: String?
  }

  private let styler: Styler
  private let width: Int?
  private let surroundings: Surroundings
  private var value: ValueText { ValueText { surroundings.names[$0] } }

  /// Events that stand in no log yet.
  init(styler: Styler, width: Int? = nil) {
    self.styler = styler
    self.width = width
    surroundings = Surroundings()
  }

  /// An event of a log.
  ///
  /// - Throws: ``LogError`` when what is to be said beside it is damaged.
  init(_ event: Event, in known: KnownLog, styler: Styler, width: Int? = nil) throws {
    self.styler = styler
    self.width = width
    let by = known.corrections.standing(on: event.sequence)
    surroundings = Surroundings(
      names: try known.names(of: event.content.references),
      target: try event.content.target.flatMap { try known.event(id: $0)?.sequence },
      voidedBy: try by.flatMap { try known.event(at: $0) }, point: HeadingText.point(known))
  }

  func full(_ event: Event) -> String {
    let content = event.content
    var rows: [(String, String)] = [
      ("date", content.date.description), ("kind", content.kind.text), ("entity", content.entity.text),
      ("countries", content.countries.map { "\($0.name) (\($0))" }.joined(separator: ", ")),
    ]
    for assertion in content.set { rows.append((assertion.attribute.text, detailed(assertion.value))) }
    for name in content.unset { rows.append((name.text, "no longer has a value")) }
    for (sign, assertions) in [("+", content.add), ("-", content.remove)] {
      for assertion in assertions {
        for member in assertion.members { rows.append(("\(sign) \(assertion.attribute)", detailed(member))) }
      }
    }
    rows += links(event)
    rows.append(("source", content.source.map(SourceText.line) ?? "unsourced"))
    rows.append(("id", event.id.safeForTerminal))
    rows.append(("recorded", event.recorded.description))
    if let point = surroundings.point { rows.append(("known", point)) }
    let label = rows.map(\.0.displayWidth).max() ?? 0
    let number = "\(EventMark.text(event.sequence))"
    let summary = wrap(EventListText.summary(event), to: width.map { max(20, $0 - number.count - 2) } ?? .max)
    let indent = String(repeating: " ", count: number.count + 2)
    let title = summary.enumerated().map { index, line in
      (index == 0 ? styler(number, .heading) + "  " : indent) + styler(line, .name)
    }
    let lines = rows.flatMap { name, text in
      hanging("  " + styler(name.padded(to: label), .dim) + "  ", indent: label + 4, text, width: width)
    }
    return (title + lines).joined(separator: "\n") + "\n"
  }

  /// The value; a reference with its identity, a scaled number with its digits.
  private func detailed(_ value: Value) -> String {
    let text = self.value(value)
    switch value {
    case .reference(let entity): return text == entity.text ? text : "\(text) (\(entity))"
    case .number(let number):
      let digits = grouped(number.description)
      return text == digits ? text : "\(text) (\(digits))"
    default: return text
    }
  }

  private func links(_ event: Event) -> [(String, String)] {
    let content = event.content
    var rows: [(String, String)] = []
    if let corrects = content.corrects { rows.append(("corrects", named(corrects))) }
    if let retracts = content.retracts { rows.append(("retracts", named(retracts))) }
    if let reason = content.reason { rows.append(("reason", reason.safeForTerminal)) }
    if let by = surroundings.voidedBy {
      rows.append(
        (
          by.content.retracts == nil ? "corrected by" : "retracted by",
          "\(EventMark.text(by.sequence)) \(by.id)".safeForTerminal
        ))
    }
    return rows
  }

  private func named(_ id: String) -> String {
    ((surroundings.target.map { "\(EventMark.text($0)) " } ?? "") + id).safeForTerminal
  }
}

extension EventContent {
  /// The entities that its values refer to.
  var references: Set<EntityID> {
    let values = set.map(\.value) + (add + remove).flatMap(\.members)
    return Set(values.compactMap { if case .reference(let entity) = $0 { entity } else { nil } })
  }
}
