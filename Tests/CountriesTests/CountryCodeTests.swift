import Testing

@testable import Countries

@Suite struct CountryCodeTests {
  @Test func thereAre249CountriesAndTheEuropeanUnion() {
    #expect(CountryCode.all.count == 250)
    #expect(Set(CountryCode.all).count == 250)
    #expect(CountryCode.all.contains(.europeanUnion))
    #expect(CountryCode.all == CountryCode.all.sorted())
    #expect(CountryCode.all.map(\.description) == CountryCode.all.map(\.description).sorted())
  }

  @Test func everyCodeIsReadBack() {
    for code in CountryCode.all {
      #expect(CountryCode(code.description) == code)
      #expect(CountryCode(packed: code.packed) == code)
    }
  }

  @Test func ofAllPairsOfBytesOnlyAssignedCodesAreTaken() {
    let taken = (UInt16.min...UInt16.max).count { CountryCode(packed: $0) != nil }
    #expect(taken == 250)
  }

  @Test(arguments: [
    "UK", "XK", "EL", "SU", "YU", "AN", "AA", "ZZ", "kr", "Kr", "", "K", "KOR", "KR ", " KR", "ＫＲ", "韩", "é",
    "K\0",
  ])
  func whatIsNoCodeIsRefused(_ text: String) {
    #expect(CountryCode(text) == nil)
  }

  @Test func substringsAreTaken() {
    #expect(CountryCode("KR,JP".prefix(2))?.name == "South Korea")
  }

  @Test(arguments: [
    ("KR", "KOR", "South Korea"), ("KP", "PRK", "North Korea"), ("US", "USA", "United States"),
    ("GB", "GBR", "United Kingdom"), ("CN", "CHN", "China"), ("JP", "JPN", "Japan"),
    ("TR", "TUR", "Türkiye"),
    ("HK", "HKG", "Hong Kong"), ("PS", "PSE", "Palestine"), ("MM", "MMR", "Myanmar"),
    ("AX", "ALA", "Åland Islands"), ("BQ", "BES", "Caribbean Netherlands"), ("SS", "SSD", "South Sudan"),
    ("AD", "AND", "Andorra"), ("ZW", "ZWE", "Zimbabwe"),
  ])
  func factsAreThoseOfTheStandard(_ code: String, _ alpha3: String, _ name: String) throws {
    let country = try #require(CountryCode(code))
    #expect(country.alpha3 == alpha3)
    #expect(country.name == name)
    #expect("\(country)" == code)
  }

  @Test func everyCountryHasItsOwnAlpha3() {
    #expect(CountryCode.europeanUnion.alpha3 == nil)
    #expect(CountryCode.europeanUnion.description == "EU")
    let alpha3 = CountryCode.all.compactMap(\.alpha3)
    #expect(Set(alpha3).count == 249)
    #expect(alpha3.allSatisfy { $0.count == 3 && $0.allSatisfy { $0.isASCII && $0.isUppercase } })
  }
}
