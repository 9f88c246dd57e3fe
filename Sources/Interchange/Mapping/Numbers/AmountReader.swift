import EventLog

/// Reads an amount as tables write it: `$1,234.5`, `~70 %`, `≥ 200`, `60-70`, `1.2 billion`, `1.2e+26`.
struct AmountReader: Hashable, Sendable {
  /// An amount before it is put into base units.
  struct Amount {
    enum Bounds { case exactly, atLeast, atMost }
    var low: Decimal
    var high: Decimal?
    var bounds = Bounds.exactly
    var isApproximate = false
    var isPercentage = false
  }

  var decimals = DecimalReader()

  /// The amount that is the whole of `text`; nil when it is none.
  func amount(_ text: ArraySlice<UInt8>) -> Amount? {
    var rest = text
    // Nearly all cells are a bare number.
    if let bare = decimals.take(&rest), rest.isEmpty { return Amount(low: bare) }
    rest = text
    var amount = Amount(low: Decimal(coefficient: 0, exponent: 0))
    takeMarks(&rest, &amount)
    AmountReader.takeCurrency(&rest)
    guard let low = takeScaled(&rest) else { return nil }
    amount.low = low.value
    AmountReader.skipBlanks(&rest)
    if takeRangeSign(&rest), amount.bounds == .exactly {
      AmountReader.takeCurrency(&rest)
      guard let high = takeScaled(&rest) else { return nil }
      amount.high = high.value
      // In "1-2 million" both are millions.
      if low.scale == nil, let scale = high.scale { amount.low.exponent += scale }
      AmountReader.skipBlanks(&rest)
    }
    if rest.first == UInt8(ascii: "+"), amount.bounds == .exactly, amount.high == nil {
      amount.bounds = .atLeast
      rest = rest.dropFirst()
      AmountReader.skipBlanks(&rest)
    }
    if rest.first == UInt8(ascii: "%") {
      amount.isPercentage = true
      rest = rest.dropFirst()
    }
    AmountReader.takeCurrency(&rest)
    return rest.isEmpty ? amount : nil
  }

  private func takeScaled(_ rest: inout ArraySlice<UInt8>) -> (value: Decimal, scale: Int?)? {
    guard var value = decimals.take(&rest) else { return nil }
    var tail = rest
    AmountReader.skipBlanks(&tail)
    let word = tail.prefix { ($0 | 0x20) &- 97 < 26 }
    guard (1...9).contains(word.count),
      let scale = AmountReader.scales[String(decoding: word, as: UTF8.self).lowercased()]
    else {
      return (value, nil)
    }
    rest = tail.dropFirst(word.count)
    value.exponent += scale
    return (value, scale)
  }

  private static let scales: [String: Int] = [
    "k": 3, "thousand": 3, "thousands": 3, "m": 6, "mn": 6, "mio": 6, "million": 6, "millions": 6, "b": 9,
    "bn": 9,
    "billion": 9, "billions": 9, "t": 12, "tn": 12, "trillion": 12, "trillions": 12,
  ]

  /// The factor that a word or a number stands for: `million`, `1e9`, `1000`.
  static func scale(_ text: String) -> Decimal? {
    if let power = scales[text.lowercased()] { return Decimal(coefficient: 1, exponent: power) }
    var rest = Array(text.utf8)[...]
    guard let number = DecimalReader().take(&rest), rest.isEmpty, number.coefficient != 0 else { return nil }
    return number
  }

  private func takeMarks(_ rest: inout ArraySlice<UInt8>, _ amount: inout Amount) {
    while true {
      AmountReader.skipBlanks(&rest)
      if AmountReader.take(
        &rest,
        [
          "~", "≈", "∼", "approximately ", "approx. ", "approx ", "about ", "around ", "circa ", "ca. ",
          "c. ",
        ])
      {
        amount.isApproximate = true
      } else if AmountReader.take(&rest, ["≥", ">=", ">", "at least ", "over ", "more than "]) {
        amount.bounds = .atLeast
      } else if AmountReader.take(&rest, ["≤", "<=", "<", "at most ", "up to ", "under ", "less than "]) {
        amount.bounds = .atMost
      } else {
        return
      }
    }
  }

  private func takeRangeSign(_ rest: inout ArraySlice<UInt8>) -> Bool {
    defer { AmountReader.skipBlanks(&rest) }
    return AmountReader.take(&rest, ["-", "–", "—", "..", "to "])
  }

  private static func takeCurrency(_ rest: inout ArraySlice<UInt8>) {
    skipBlanks(&rest)
    if take(&rest, ["US$", "$", "€", "£", "¥", "₩", "元"]) { skipBlanks(&rest) }
  }

  private static func skipBlanks(_ rest: inout ArraySlice<UInt8>) {
    while let first = rest.first, first == UInt8(ascii: " ") || rest.starts(with: [0xC2, 0xA0]) {
      rest = rest.dropFirst(first == UInt8(ascii: " ") ? 1 : 2)
    }
  }

  private static func take(_ rest: inout ArraySlice<UInt8>, _ words: [String]) -> Bool {
    // Digits and the percent sign begin none of the words.
    guard let first = rest.first, !first.isDecimalDigit, first != UInt8(ascii: "%") else { return false }
    for word in words where rest.count >= word.utf8.count {
      let head = rest.prefix(word.utf8.count)
      if zip(head, word.utf8).allSatisfy({ $0 == $1 || (($0 | 0x20) == $1 && $1 &- 97 < 26) }) {
        rest = rest.dropFirst(word.utf8.count)
        return true
      }
    }
    return false
  }
}
