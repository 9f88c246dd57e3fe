extension CountryCode {
  /// The ISO 3166-1 alpha-3 code, as in "KOR"; `nil` for `EU`, which has none.
  ///
  /// - Complexity: O(log *n*) over the 250 codes.
  public var alpha3: String? {
    self == .europeanUnion ? nil : CountryCode.field(at: 3, row: row)
  }

  /// The English name, as in "South Korea", "United States", "European Union".
  ///
  /// Source: Unicode CLDR, the short form for Hong Kong, Macao, Myanmar and Palestine.
  ///
  /// - Complexity: O(*n*) over the bytes of the names in one language, some 3 KB.
  public var name: String {
    name(in: .english)
  }

  /// The name in a language, as in "韓国" in Japanese.
  ///
  /// Source: Unicode CLDR, the short form for Hong Kong, Macao and Palestine.
  ///
  /// - Complexity: O(*n*) over the bytes of the names in one language, at most 6 KB.
  public func name(in language: Language) -> String {
    language.name(at: row)
  }
}

extension Language {
  /// The name in a row of the table: the countries come first, then the regions.
  func name(at row: Int) -> String {
    let names =
      switch self {
      case .english: CountryTable.english
      case .chineseSimplified: CountryTable.chineseSimplified
      case .chineseTraditional: CountryTable.chineseTraditional
      case .japanese: CountryTable.japanese
      case .korean: CountryTable.korean
      }
    return names.utf8.span.line(row)
  }
}
