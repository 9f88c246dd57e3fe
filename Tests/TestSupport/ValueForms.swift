import Countries
import EventLog
import PartialDates

/// Events that between them have every form of every field.
public enum ValueForms {
  /// The events, in the order of their sequences.
  public static func events() throws -> [Event] {
    var contents = try values().map { value in
      var content = try plain()
      content.set = [Assertion(try AttributeName("value"), value)]
      return content
    }
    contents.append(try full())
    contents.append(try emptyTexts())
    contents += try corrections()
    return contents.enumerated().map { index, content in
      Event(
        sequence: UInt64(index + 1), id: "form \(index + 1), \"é\" 文",
        recorded: Instant(microseconds: 1_700_000_000_000_000 + Int64(index)), content: content)
    }
  }

  private static func plain() throws -> EventContent {
    EventContent(
      date: try PartialDate("2021"), kind: try EventKind("thing.happened"), entity: try EntityID("thing/文心.1")
    )
  }

  private static func values() throws -> [Value] {
    let numbers = [
      ExactNumber(0), ExactNumber(.max), ExactNumber(.min), ExactNumber("-0.5"),
      ExactNumber("0.000000000000000001"), ExactNumber("9.223372036854775807"),
    ].compactMap(\.self)
    let texts = [
      "", " ", " a ", "a,b", "a;b", "\"", "\"\"", "a\nb", "a\r\nb", "\r", "\t", "null", "true", "5", "=1+1",
      "#1",
      "é e\u{301} 文心一言 하이퍼 👩‍👩‍👧 \u{202E}", "\\", "\u{1}", "'", "a\u{2028}b", "ref:org/a",
    ]
    var values: [Value] = texts.map(Value.string) + numbers.map(Value.number)
    values += [.boolean(true), .boolean(false), .reference(try EntityID("org/ö-2"))]
    values += try RandomEvents.dates.map { .date(try PartialDate($0)) }
    for (low, high) in zip(numbers.sorted(), numbers.sorted().dropFirst()) {
      for unit in [nil, "%", "EUR", "tokens per second", "„a,b“"] {
        for approximate in [false, true] {
          for amount in [
            Quantity.Amount.exactly(low), .between(low: low, high: high), .atLeast(low), .atMost(high),
          ] {
            values.append(.quantity(try Quantity(amount, unit: unit, isApproximate: approximate)))
          }
        }
      }
    }
    return values
  }

  private static func full() throws -> EventContent {
    var content = try plain()
    content.countries = ["KR", "EU", "JP"].compactMap { CountryCode($0) }
    content.summary = "A summary, \"quoted\",\nover two lines."
    content.set = try ["name", "name@zh-Hant", "name@ko"].map {
      Assertion(try AttributeName($0), .string("N \($0)"))
    }
    content.unset = try [AttributeName("b"), AttributeName("a")]
    content.add = try [
      MemberAssertion(AttributeName("z"), [.string("m"), .string(""), .number(ExactNumber(3))]),
      MemberAssertion(AttributeName("y"), [.boolean(true)]),
    ]
    content.remove = try [MemberAssertion(AttributeName("z"), [.reference(EntityID("org/x")), .string("n")])]
    content.source = Source(
      title: "T, \"t\"", publisher: "P", author: "A\nB", published: try PartialDate("2023-03~"),
      url: "https://example.org/?a=1,2", locator: "¶1, ¶2")
    return content
  }

  /// Texts that are there and empty, which is not the same as texts that are not there.
  private static func emptyTexts() throws -> EventContent {
    var content = try plain()
    content.summary = ""
    content.source = Source(title: "", locator: "")
    return content
  }

  private static func corrections() throws -> [EventContent] {
    var correction = try plain()
    correction.corrects = "form 1, \"é\" 文"
    correction.reason = ""
    correction.set = [Assertion(try AttributeName("value"), .boolean(true))]
    var retraction = try plain()
    retraction.retracts = "form 2, \"é\" 文"
    retraction.reason = "withdrawn"
    return [correction, retraction]
  }
}
