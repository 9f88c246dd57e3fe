import EventLog
import PartialDates

/// The external form of an event put together from texts, one character after the other.
enum NaiveEventText {
  static func line(_ event: Event) -> String {
    object(
      [
        ("sequence", "\(event.sequence)"), ("id", quoted(event.id)),
        ("recorded", quoted(moment(event.recorded))),
      ] + members(of: event.content))
  }

  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{0}"..<"\u{20}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  static func moment(_ instant: Instant) -> String {
    func padded(_ number: Int64, _ width: Int) -> String {
      String(repeating: "0", count: max(0, width - "\(number)".count)) + "\(number)"
    }
    let day = Int64((Double(instant.microseconds) / 86_400_000_000).rounded(.down))
    let rest = instant.microseconds - day * 86_400_000_000
    let seconds = rest / 1_000_000
    let time = [seconds / 3600, seconds % 3600 / 60, seconds % 60].map { padded($0, 2) }
    return "\(CivilDay(daysSinceEpoch: day))T" + time.joined(separator: ":")
      + "." + padded(rest % 1_000_000, 6) + "Z"
  }

  private static func members(of content: EventContent) -> [(String, String)] {
    var members = [
      ("date", quoted(content.date.description)), ("kind", quoted(content.kind.text)),
      ("entity", quoted(content.entity.text)),
      ("countries", array(content.countries.map { quoted($0.description) })),
    ]
    func add(_ name: String, _ text: String?) {
      if let text { members.append((name, text)) }
    }
    func assertions(_ assertions: [MemberAssertion]) -> String? {
      assertions.isEmpty
        ? nil : object(assertions.map { ($0.attribute.text, array($0.members.map(value))) })
    }
    add("summary", content.summary.map(quoted))
    add("set", content.set.isEmpty ? nil : object(content.set.map { ($0.attribute.text, value($0.value)) }))
    add("unset", content.unset.isEmpty ? nil : array(content.unset.map { quoted($0.text) }))
    add("add", assertions(content.add))
    add("remove", assertions(content.remove))
    add("source", content.source.map(source))
    add("corrects", content.corrects.map(quoted))
    add("retracts", content.retracts.map(quoted))
    add("reason", content.reason.map(quoted))
    return members
  }

  private static func source(_ source: Source) -> String {
    let parts = [
      ("title", source.title), ("publisher", source.publisher), ("author", source.author),
      ("published", source.published?.description), ("url", source.url), ("locator", source.locator),
    ]
    return object(parts.compactMap { name, text in text.map { (name, quoted($0)) } })
  }

  private static func value(_ value: Value) -> String {
    switch value {
    case .string(let text): quoted(text)
    case .boolean(let truth): truth ? "true" : "false"
    case .number(let number): number.description
    case .reference(let entity): object([("ref", quoted(entity.text))])
    case .date(let date): object([("date", quoted(date.description))])
    case .quantity(let quantity):
      object(
        amount(quantity.amount) + (quantity.unit.map { [("unit", quoted($0))] } ?? [])
          + (quantity.isApproximate ? [("approx", "true")] : []))
    }
  }

  private static func amount(_ amount: Quantity.Amount) -> [(String, String)] {
    switch amount {
    case .exactly(let number): [("value", number.description)]
    case .between(let low, let high): [("low", low.description), ("high", high.description)]
    case .atLeast(let number): [("atLeast", number.description)]
    case .atMost(let number): [("atMost", number.description)]
    }
  }

  private static func object(_ members: [(String, String)]) -> String {
    "{" + members.map { "\(quoted($0)):\($1)" }.joined(separator: ",") + "}"
  }

  private static func array(_ elements: [String]) -> String { "[" + elements.joined(separator: ",") + "]" }
}
