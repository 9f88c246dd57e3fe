import EventLog
import Projections

/// One event in full, for people.
struct EventText {
  private let knowledge: Knowledge?
  private let styler: Styler
  private let value: ValueText
  private let width: Int?

  init(_ knowledge: Knowledge? = nil, styler: Styler, width: Int? = nil) {
    self.width = width
    self.knowledge = knowledge
    self.styler = styler
    let names = knowledge?.names ?? [:]
    value = ValueText { names[$0] }
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
    if let knowledge { rows.append(("known", HeadingText.point(knowledge))) }
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
    if let by = knowledge?.corrections.standing(on: event.sequence), let knowledge {
      let other = knowledge.events[Int(by - 1)]
      rows.append(
        (
          other.content.retracts == nil ? "corrected by" : "retracted by",
          "\(EventMark.text(by)) \(other.id)".safeForTerminal
        ))
    }
    return rows
  }

  private func named(_ id: String) -> String {
    let sequence = knowledge?.events.first { $0.id == id }?.sequence
    return ((sequence.map { "\(EventMark.text($0)) " } ?? "") + id).safeForTerminal
  }
}
