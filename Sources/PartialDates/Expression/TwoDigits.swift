/// A written month, season or day: two digits, each of which may be unspecified (`X`).
///
/// Held as two nibbles, tens first; 15 stands for `X`.
struct TwoDigits: Hashable, Sendable {
  static let unspecified: UInt8 = 0xF
  static let absent = TwoDigits(nibbles: 0)

  let nibbles: UInt8

  private init(nibbles: UInt8) {
    self.nibbles = nibbles
  }

  init(tens: UInt8, ones: UInt8) {
    nibbles = tens << 4 | ones
  }

  init(_ number: Int) {
    nibbles = UInt8(number / 10) << 4 | UInt8(number % 10)
  }

  var tens: UInt8 { nibbles >> 4 }
  var ones: UInt8 { nibbles & 0xF }
  var isMasked: Bool { tens == TwoDigits.unspecified || ones == TwoDigits.unspecified }

  /// The number; meaningless when a digit is unspecified.
  var number: Int { Int(tens) * 10 + Int(ones) }

  func matches(_ number: Int) -> Bool {
    (tens == TwoDigits.unspecified || Int(tens) == number / 10)
      && (ones == TwoDigits.unspecified || Int(ones) == number % 10)
  }

  /// The least and greatest matching numbers of a range, or `nil` when none matches.
  func hull(in range: ClosedRange<Int>) -> ClosedRange<Int>? {
    if !isMasked { return range.contains(number) ? number...number : nil }
    guard let first = range.first(where: matches), let last = range.last(where: matches) else { return nil }
    return first...last
  }
}
