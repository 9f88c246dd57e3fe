import EventLog

/// What two contents of an event say differently, in words for a reason.
struct ContentChanges {
  private var parts: [String] = []

  init(from old: EventContent, to new: EventContent) {
    note("date", old.date.description, new.date.description)
    note("kind", old.kind.text, new.kind.text)
    note("entity", old.entity.text, new.entity.text)
    let countries = (old.countries.sorted(), new.countries.sorted())
    note("countries", ContentChanges.list(countries.0), ContentChanges.list(countries.1))
    let (before, after) = (ContentChanges.values(old), ContentChanges.values(new))
    for name in Set(before.keys).union(after.keys).sorted() {
      note(name, before[name] ?? "nothing", after[name] ?? "nothing")
    }
    if old.summary != new.summary { parts.append("summary") }
    if old.withoutPlace.source != new.withoutPlace.source { parts.append("source") }
  }

  /// `date (2020 to 2021), parameters (1 to nothing)`; at most 500 bytes.
  var text: String {
    var text = ""
    for (index, part) in parts.enumerated() {
      if text.utf8.count + part.utf8.count > 480 { return text + " and \(parts.count - index) more" }
      text += (text.isEmpty ? "" : ", ") + part
    }
    return text
  }

  private mutating func note(_ name: String, _ old: String, _ new: String) {
    if old != new { parts.append("\(name) (\(ContentChanges.short(old)) to \(ContentChanges.short(new)))") }
  }

  private static func short(_ text: String) -> String {
    text.unicodeScalars.count > 60
      ? String(String.UnicodeScalarView(text.unicodeScalars.prefix(57))) + "…" : text
  }

  private static func list(_ values: [some CustomStringConvertible]) -> String {
    values.isEmpty ? "none" : values.map(\.description).joined(separator: " ")
  }

  private static func values(_ content: EventContent) -> [String: String] {
    var values: [String: String] = [:]
    for assertion in content.set { values[assertion.attribute.text] = text(assertion.value) }
    for attribute in content.unset { values[attribute.text] = "unset" }
    for (sign, assertions) in [("", content.add), ("-", content.remove)] {
      for assertion in assertions {
        let members = assertion.members.sorted().map { sign + text($0) }.joined(separator: " + ")
        values[assertion.attribute.text] = [values[assertion.attribute.text], members].compactMap(\.self)
          .joined(
            separator: " ")
      }
    }
    return values
  }

  private static func text(_ value: Value) -> String {
    switch value {
    case .string(let text): text
    case .reference(let entity): entity.text
    case .date(let date): date.description
    case .boolean(let isTrue): isTrue ? "true" : "false"
    case .number(let number): number.description
    case .quantity(let quantity): text(quantity)
    }
  }

  private static func text(_ quantity: Quantity) -> String {
    let amount =
      switch quantity.amount {
      case .exactly(let number): number.description
      case .between(let low, let high): "\(low)-\(high)"
      case .atLeast(let number): "≥ \(number)"
      case .atMost(let number): "≤ \(number)"
      }
    return (quantity.isApproximate ? "~" : "") + amount + (quantity.unit.map { " " + $0 } ?? "")
  }
}
