import EventLog

/// How the amounts of a column become numbers and quantities.
struct NumberRule: Hashable, Sendable {
  /// What is done with a number that the log cannot hold exactly.
  enum Inexact: String, CaseIterable, Hashable, Sendable { case problem, round }

  var reader = AmountReader()
  var scale: Decimal?
  var digits: Int?
  var inexact = Inexact.problem

  /// The value of a cell.
  ///
  /// - Throws: ``EventError`` when the cell is no amount, or one that cannot be held.
  func value(
    _ bytes: ArraySlice<UInt8>, unit: String?, isApproximate: Bool
  ) throws(EventError) -> Value {
    guard let amount = reader.amount(bytes) else { throw notANumber(bytes) }
    let low = try number(amount.low, bytes)
    let unit = unit ?? (amount.isPercentage ? "%" : nil)
    let isApproximate = isApproximate || amount.isApproximate
    var form = Quantity.Amount.exactly(low)
    switch amount.bounds {
    case .exactly:
      if let high = amount.high { form = .between(low: low, high: try number(high, bytes)) }
    case .atLeast: form = .atLeast(low)
    case .atMost: form = .atMost(low)
    }
    if case .exactly = form, unit == nil, !isApproximate { return .number(low) }
    return .quantity(try Quantity(form, unit: unit, isApproximate: isApproximate))
  }

  private func number(_ read: Decimal, _ bytes: ArraySlice<UInt8>) throws(EventError) -> ExactNumber {
    var value = read
    if let digits { value = value.rounded(toDigits: digits) }
    if let scale {
      guard let product = value.times(scale) else { throw tooLarge(bytes) }
      value = product
    }
    if let exact = value.exact { return exact }
    if inexact == .round, let nearest = value.nearest { return nearest }
    throw tooLarge(bytes)
  }

  private func notANumber(_ bytes: ArraySlice<UInt8>) -> EventError {
    let text = String(decoding: bytes, as: UTF8.self)
    let comma = UInt8(ascii: ",")
    let isDecimalComma =
      bytes.contains(comma) && reader.decimals.decimalSign != comma
      && AmountReader(decimals: DecimalReader(decimalSign: comma)).amount(bytes) != nil
    return EventError(
      "'\(text.prefix(60))' is no number",
      advice: isDecimalComma
        ? #"if the comma is the decimal sign say so: "decimal": ",""#
        : #"mend the cell, name it under "blank", or give the attribute the type text"#)
  }

  private func tooLarge(_ bytes: ArraySlice<UInt8>) -> EventError {
    EventError(
      "'\(String(decoding: bytes.prefix(60), as: UTF8.self))' cannot be held exactly",
      advice:
        #"numbers reach to 2^63 - 1 with 18 decimals: give a scale such as 1e-15 with its unit, or "inexact": "round""#
    )
  }
}
