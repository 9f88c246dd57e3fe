/// Reads numbers as people write them in tables.
struct DecimalReader: Hashable, Sendable {
  /// The sign before the fraction: a point, or a comma.
  var decimalSign: UInt8 = UInt8(ascii: ".")

  /// Takes the number at the head of `text`: digits, grouped in threes or not, a fraction, an exponent.
  ///
  /// Returns nil, and takes nothing, when there is none or it has more digits than can be held. A group may be set off by
  /// a comma (a point where the comma is the decimal sign), an apostrophe, an underscore or a blank.
  func take(_ text: inout ArraySlice<UInt8>) -> Decimal? {
    var rest = text
    let isNegative = DecimalReader.takeSign(&rest)
    var coefficient: Int128 = 0
    var exponent = 0
    var digits = 0
    func add(_ byte: UInt8) -> Bool {
      guard digits < 36 else { return false }
      coefficient = coefficient &* 10 &+ Int128(byte &- 48)
      digits += coefficient == 0 ? 0 : 1
      return true
    }
    var count = 0
    var grouped: UInt8 = 0
    while let byte = rest.first {
      if byte.isDecimalDigit {
        guard add(byte) else { return nil }
        count += 1
        rest = rest.dropFirst()
      } else if count > 0, let length = groupSign(rest, after: count, &grouped) {
        rest = rest.dropFirst(length)
      } else {
        break
      }
    }
    if rest.first == decimalSign, rest.dropFirst().first?.isDecimalDigit == true {
      rest = rest.dropFirst()
      while let byte = rest.first, byte.isDecimalDigit {
        guard add(byte) else { return nil }
        exponent -= 1
        count += 1
        rest = rest.dropFirst()
      }
    }
    guard count > 0 else { return nil }
    if let power = DecimalReader.takeExponent(&rest) { exponent += power }
    text = rest
    return Decimal(coefficient: isNegative ? -coefficient : coefficient, exponent: exponent)
  }

  /// The bytes of a sign that sets off a group of three digits; nil when none does.
  private func groupSign(_ rest: ArraySlice<UInt8>, after count: Int, _ grouped: inout UInt8) -> Int? {
    guard let sign = rest.first, sign != decimalSign, count <= 3 || grouped == sign else { return nil }
    var length = 1
    switch sign {
    case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "'"), UInt8(ascii: "_"), UInt8(ascii: " "): break
    case 0xC2 where rest.dropFirst().first == 0xA0: length = 2
    case 0xE2
    where rest.dropFirst().starts(with: [0x80, 0xAF]) || rest.dropFirst().starts(with: [0x80, 0x89]):
      length = 3
    default: return nil
    }
    let behind = rest.dropFirst(length)
    guard behind.prefix(3).count == 3, behind.prefix(3).allSatisfy(\.isDecimalDigit),
      behind.dropFirst(3).first?.isDecimalDigit != true
    else { return nil }
    grouped = sign
    return length
  }

  private static func takeSign(_ rest: inout ArraySlice<UInt8>) -> Bool {
    if rest.first == UInt8(ascii: "+") {
      rest = rest.dropFirst()
    } else if rest.first == UInt8(ascii: "-") {
      rest = rest.dropFirst()
      return true
    } else if rest.starts(with: [0xE2, 0x88, 0x92]) {
      rest = rest.dropFirst(3)
      return true
    }
    return false
  }

  private static func takeExponent(_ rest: inout ArraySlice<UInt8>) -> Int? {
    guard let letter = rest.first, letter | 0x20 == UInt8(ascii: "e") else { return nil }
    var tail = rest.dropFirst()
    let isNegative = tail.first == UInt8(ascii: "-")
    if isNegative || tail.first == UInt8(ascii: "+") { tail = tail.dropFirst() }
    let digits = tail.prefix(while: \.isDecimalDigit)
    guard (1...4).contains(digits.count) else { return nil }
    rest = tail.dropFirst(digits.count)
    let value = digits.reduce(0) { $0 * 10 + Int($1 &- 48) }
    return isNegative ? -value : value
  }
}

extension UInt8 {
  var isDecimalDigit: Bool { self &- 48 < 10 }
}
