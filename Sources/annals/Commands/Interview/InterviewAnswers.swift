import EventLog
import PartialDates

/// What has been answered so far; every answer has been checked.
struct InterviewAnswers {
  private var texts: [InterviewField: String] = [:]
  /// What is asserted, as it was typed: `NAME=VALUE`, `+NAME=VALUE`, `-NAME=VALUE` or `-NAME`.
  private(set) var values: [String] = []

  subscript(field: InterviewField) -> String? { texts[field] }

  /// Takes an answer in, or an empty one out.
  ///
  /// - Throws: ``Failure``, or what the part of the event throws that the answer is no good for.
  mutating func set(_ field: InterviewField, _ text: String) throws {
    guard !text.isEmpty else {
      texts[field] = nil
      return
    }
    switch field {
    case .date, .sourcePublished:
      texts[field] = try DateArguments.parse(text, option: field.label).description
    case .kind: texts[field] = try EventKind(text).text
    case .entity: texts[field] = try EntityID(text).text
    case .countries:
      let names = text.split(separator: ",").map(\.trimmed).filter { !$0.isEmpty }
      texts[field] = try names.map { try PlaceArguments.country($0).description }.joined(separator: ", ")
    case .values:
      _ = try InterviewAnswers.option(of: text)
      values.append(text)
    default: texts[field] = text
    }
  }

  /// Takes the last value back and gives it; nil when there is none.
  mutating func dropValue() -> String? { values.popLast() }

  /// The event.
  ///
  /// - Throws: what is wrong with the parts taken together.
  func content() throws -> EventContent {
    var arguments: [String] = []
    func give(_ option: String, _ text: String?) {
      if let text { arguments.append("--\(option)=\(text)") }
    }
    give("date", texts[.date])
    give("kind", texts[.kind])
    give("entity", texts[.entity])
    for country in texts[.countries]?.split(separator: ",") ?? [] { give("country", country.trimmed) }
    give("summary", texts[.summary])
    for value in values { arguments.append(try InterviewAnswers.option(of: value)) }
    give("source-title", texts[.sourceTitle])
    give("source-publisher", texts[.sourcePublisher])
    give("source-author", texts[.sourceAuthor])
    give("source-published", texts[.sourcePublished])
    give("source-url", texts[.sourceURL])
    give("source-locator", texts[.sourceLocator])
    return try ContentOptions.parse(arguments).content()
  }

  /// The option of `annals append` that says the same as a value.
  private static func option(of text: String) throws -> String {
    let rest = String(text.dropFirst())
    if text.hasPrefix("+") {
      _ = try ValueArgument.assertion(rest)
      return "--add=\(rest)"
    }
    if text.hasPrefix("-"), rest.contains("=") {
      _ = try ValueArgument.assertion(rest)
      return "--remove=\(rest)"
    }
    if text.hasPrefix("-") { return "--unset=\(try AttributeName(rest))" }
    _ = try ValueArgument.assertion(text)
    return "--set=\(text)"
  }
}

extension StringProtocol {
  /// The text without blanks at its ends.
  var trimmed: String {
    var text = self[...]
    while text.first == " " { text = text.dropFirst() }
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}
