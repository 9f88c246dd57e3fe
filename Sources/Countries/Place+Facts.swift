extension Place {
  /// The country's code, `EU`, or the region's slug: what JSON prints. `Place` reads it back.
  public var code: String {
    switch self {
    case .country(let country): country.description
    case .union: CountryCode.europeanUnion.description
    case .region(let region): region.slug
    }
  }

  /// The English name.
  public var name: String { name(in: .english) }

  /// The name in a language.
  ///
  /// - Complexity: O(*n*) over the bytes of the names in one language, at most 6 KB.
  public func name(in language: Language) -> String {
    switch self {
    case .country(let country): country.name(in: language)
    case .union: CountryCode.europeanUnion.name(in: language)
    case .region(let region): region.name(in: language)
    }
  }

  /// The codes which belong to the place on a day, sorted, in days since 1970-01-01.
  ///
  /// A country is itself. The union is `EU` and its members on that day; `EU` is there on every day, also before
  /// 1958. A region is its countries, and `EU` where the union as a whole is part of the region: `europe`, `world`.
  /// Cyprus, a member of the union, is by M49 no part of `europe`.
  ///
  /// - Complexity: O(*n*) over the countries.
  public func members(onDaysSinceEpoch day: Int64) -> [CountryCode] {
    switch self {
    case .country(let country): [country]
    case .union: (EuropeanUnion.members(onDaysSinceEpoch: day) + [.europeanUnion]).sorted()
    case .region(let region):
      region.containsEuropeanUnion
        ? (region.members(onDaysSinceEpoch: day) + [.europeanUnion]).sorted()
        : region.members(onDaysSinceEpoch: day)
    }
  }
}
