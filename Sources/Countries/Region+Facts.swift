extension Region {
  /// The name in lower case and hyphens which stands for the region in commands and in JSON: `eastern-asia`.
  ///
  /// It is the M49 name but for Micronesia, which is `micronesian-region`: "Micronesia" is also the usual name of a
  /// country.
  public var slug: String { String(fields[1]) }

  /// The M49 code, as in 30 for Eastern Asia.
  public var m49: Int { Int(fields[0]) ?? 0 }

  /// The English name, as in "Eastern Asia".
  ///
  /// Source: Unicode CLDR; "Latin America & the Caribbean" is the UN's name.
  ///
  /// - Complexity: O(*n*) over the bytes of the names in one language.
  public var name: String { name(in: .english) }

  /// The name in a language, as in "东亚" in simplified Chinese.
  ///
  /// - Complexity: O(*n*) over the bytes of the names in one language, at most 6 KB.
  public func name(in language: Language) -> String {
    language.name(at: CountryTable.countryCount + Int(row))
  }

  /// The countries in the region on a day, sorted; `EU` is not one of them.
  ///
  /// M49 gives no dates and the codes are those in use now, so every day has the same answer. The day is asked
  /// for so that callers need not change if a region's countries do.
  ///
  /// - Complexity: O(*n*) over the countries.
  public func members(onDaysSinceEpoch day: Int64) -> [CountryCode] {
    let leaves = fields.dropFirst(2)
    return CountryCode.all.filter { leaves.contains($0.leaf[...]) }
  }

  /// Whether the European Union as a whole is in the region.
  var containsEuropeanUnion: Bool { slug == "europe" || slug == "world" }

  var fields: [Substring] {
    let regions = CountryTable.regions
    return regions.utf8.span.line(Int(row)).split(separator: " ")
  }
}
