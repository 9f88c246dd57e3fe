/// From what a person types to places: exact names here, near ones in `PlaceIndex+Nearest`.
enum PlaceIndex {
  /// The places with this `NameKey`: none, one, or several for an ambiguous name.
  static func places(named key: String) -> [Place] {
    if let coded = place(coded: key) { return [coded] }
    let keys = CountryTable.keys
    let found = places(in: keys.utf8.span.words(after: key))
    guard found.isEmpty, key.hasPrefix("the") else { return found }
    return places(in: keys.utf8.span.words(after: String(key.dropFirst(3))))
  }

  /// The places the index's codes stand for.
  static func places(in codes: [Substring]) -> [Place] {
    codes.compactMap { code in
      code.utf8.count == 2 ? CountryCode(code).map(place(of:)) : Region(m49: code).map(Place.region)
    }
  }

  static func place(of country: CountryCode) -> Place {
    country == .europeanUnion ? .union : .country(country)
  }

  /// The place whose alpha-2 or alpha-3 code, in lower case, this is.
  private static func place(coded key: String) -> Place? {
    let bytes = key.utf8
    guard bytes.count == 2 || bytes.count == 3, bytes.allSatisfy(isLowercaseLetter) else { return nil }
    let code = key.uppercased()
    if bytes.count == 2 { return CountryCode(code).map(place(of:)) }
    return CountryCode.row(ofAlpha3: code).map { place(of: CountryCode(row: $0)) }
  }

  static func isLowercaseLetter(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte
  }
}
