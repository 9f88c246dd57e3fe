import Countries

/// Which countries the events of a frame are tied to: a bit for every pair of letters, `AA` being bit 0.
struct CountryBits: Hashable, Sendable {
  static let length = 88

  private(set) var bytes = [UInt8](repeating: 0, count: length)

  init() {}

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func insert(_ country: CountryCode) {
    let bit = CountryBits.bit(of: country)
    bytes[bit >> 3] |= 1 << UInt8(bit & 7)
  }

  func contains(_ country: CountryCode) -> Bool {
    let bit = CountryBits.bit(of: country)
    return bytes[bit >> 3] >> UInt8(bit & 7) & 1 == 1
  }

  private static func bit(of country: CountryCode) -> Int {
    (Int(country.packed >> 8) - 65) * 26 + Int(country.packed & 0xFF) - 65
  }
}
