/// How a year was written, beside its number: sign, unspecified digits, spelling, significant digits.
struct WrittenYear: Hashable, Sendable {
  /// The digits as written, an unspecified one as 0, without the sign and the exponent.
  var magnitude: Int64 = 0
  /// Bits 0 to 3: that digit, counted from the ones, is unspecified. Bit 6: `Y` spelling. Bit 7: negative.
  private var flags: UInt8 = 0
  /// The power of ten after `E`, or 0 without one.
  var exponent: UInt8 = 0
  /// The count of significant digits after `S`, or 0 without one.
  var significantDigits: UInt8 = 0

  /// Years beyond this distance from year 0 are refused, so that every day fits in `Int64` with room to spare.
  static let magnitudeMax: Int64 = 1_000_000_000_000_000

  var mask: UInt8 {
    get { flags & 0xF }
    set { flags = flags & 0xF0 | newValue & 0xF }
  }
  var hasPrefix: Bool {
    get { flags & 0x40 != 0 }
    set { flags = flags & 0xBF | (newValue ? 0x40 : 0) }
  }
  var isNegative: Bool {
    get { flags & 0x80 != 0 }
    set { flags = flags & 0x7F | (newValue ? 0x80 : 0) }
  }
  var isMasked: Bool { mask != 0 }
  /// Whether it is written in four digits and nothing else.
  var isPlain: Bool { flags == 0 && exponent == 0 && significantDigits == 0 }

  init() {}

  /// A year written plainly: four digits, or `Y` and more.
  init(_ year: Int64) {
    isNegative = year < 0
    magnitude = abs(year)
    hasPrefix = magnitude > 9_999
  }

  /// The number of the year; for a masked one that of its zeros.
  var number: Int64 {
    var number = magnitude
    for _ in 0..<exponent { number *= 10 }
    return isNegative ? -number : number
  }
}
