import EventLog
import PartialDates

/// Reads `NAME=VALUE` from the command line.
///
/// The value is, in this order: JSON when it begins with `{` or `"`; `ref:type/slug`; `date:EDTF`; `true` or `false`;
/// a number; a quantity such as `97%`, `60..70%`, `350000000 EUR`, `>=200 scenarios`, `~70 %`; otherwise a text.
enum ValueArgument {
  static func assertion(_ text: String) throws -> Assertion {
    guard let equals = text.firstIndex(of: "=") else {
      throw Failure(
        .badData, "'\(text)' has no '='", advice: "write NAME=VALUE, such as parameters=204000000000")
    }
    let attribute = try AttributeName(text[..<equals])
    return Assertion(attribute, try value(String(text[text.index(after: equals)...]), of: attribute))
  }

  static func value(_ text: String, of attribute: AttributeName) throws -> Value {
    if let first = text.first, first == "{" || first == "\"" {
      return try EventReader.value(of: attribute, in: text)
    }
    if text.hasPrefix("ref:") { return .reference(try EntityID(text.dropFirst(4))) }
    if text.hasPrefix("date:") { return .date(try PartialDate(text.dropFirst(5))) }
    if text == "true" || text == "false" { return .boolean(text == "true") }
    if let number = ExactNumber(text) { return .number(number) }
    if let quantity = try QuantityText(text).quantity() { return .quantity(quantity) }
    return .string(text)
  }
}

/// A quantity as people type it.
private struct QuantityText {
  private var rest: Substring
  private var isMarked = false

  init(_ text: String) { rest = text[...] }

  /// The quantity; nil when the text is none.
  func quantity() throws(EventError) -> Quantity? {
    var reader = self
    let isApproximate = reader.take("~")
    let isAtLeast = reader.take(">=")
    let isAtMost = !isAtLeast && reader.take("<=")
    guard let number = reader.takeNumber() else { return nil }
    var amount = Quantity.Amount.exactly(number)
    if isAtLeast { amount = .atLeast(number) }
    if isAtMost { amount = .atMost(number) }
    if !isAtLeast, !isAtMost, reader.take("..") {
      guard let high = reader.takeNumber() else { return nil }
      amount = .between(low: number, high: high)
    }
    let unit = reader.rest.drop { $0 == " " }
    guard reader.accepts(unit: unit) else { return nil }
    return try Quantity(amount, unit: unit.isEmpty ? nil : String(unit), isApproximate: isApproximate)
  }

  private mutating func take(_ mark: String) -> Bool {
    guard rest.hasPrefix(mark) else { return false }
    rest = rest.dropFirst(mark.count).drop { $0 == " " }
    isMarked = true
    return true
  }

  private mutating func takeNumber() -> ExactNumber? {
    let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == "-") }
    var end = digits.endIndex
    let tail = rest[end...]
    if tail.first == ".", tail.dropFirst().first?.isNumber == true {
      end = tail.dropFirst().prefix { $0.isASCII && $0.isNumber }.endIndex
    }
    guard let number = ExactNumber(rest[..<end]) else { return nil }
    rest = rest[end...]
    return number
  }

  /// A bare number followed by a word is a quantity only when the word is `%` or looks like a currency code, so
  /// that texts such as "3 wishes" stay texts; with a mark before or between the numbers any one word will do.
  private func accepts(unit: Substring) -> Bool {
    if unit == "%" || (unit.count == 3 && unit.allSatisfy { $0.isASCII && $0.isUppercase }) { return true }
    return isMarked && !unit.contains(" ")
  }
}
