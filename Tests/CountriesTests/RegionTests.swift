import Testing

@testable import Countries

@Suite struct RegionTests {
  private func members(_ slug: String) throws -> [CountryCode] {
    try #require(Region(slug: slug), "\(slug)").members(onDaysSinceEpoch: 20_000)
  }

  private func codes(_ slug: String) throws -> String {
    try members(slug).map(\.description).joined(separator: " ")
  }

  @Test func slugsAndCodesAreUnique() throws {
    #expect(Region.all.count == 31)
    #expect(Set(Region.all.map(\.slug)).count == 31)
    #expect(Set(Region.all.map(\.m49)).count == 31)
    for region in Region.all {
      #expect(Region(slug: region.slug) == region)
      #expect(try Place(region.slug) == .region(region))
      #expect(try Place(Place.region(region).code) == .region(region))
      #expect(region.description == region.slug)
      #expect(region.slug.allSatisfy { ("a"..."z").contains($0) || $0 == "-" })
    }
    #expect(Region(slug: "Europe") == nil)
    #expect(Region(slug: "atlantis") == nil)
    #expect(Region(slug: "micronesia")?.m49 == 57)
  }

  @Test(arguments: [
    ("world", 1), ("africa", 2), ("americas", 19), ("asia", 142), ("europe", 150), ("oceania", 9),
    ("northern-america", 21), ("latin-america-and-the-caribbean", 419), ("sub-saharan-africa", 202),
    ("eastern-africa", 14), ("middle-africa", 17), ("southern-africa", 18), ("western-africa", 11),
    ("northern-africa", 15), ("caribbean", 29), ("central-america", 13), ("south-america", 5),
    ("central-asia", 143), ("eastern-asia", 30), ("south-eastern-asia", 35), ("southern-asia", 34),
    ("western-asia", 145), ("eastern-europe", 151), ("northern-europe", 154), ("southern-europe", 39),
    ("western-europe", 155), ("australia-and-new-zealand", 53), ("melanesia", 54),
    ("micronesian-region", 57), ("polynesia", 61), ("north-america", 3),
  ])
  func codesAreThoseOfM49(_ slug: String, _ m49: Int) {
    #expect(Region(slug: slug)?.m49 == m49)
  }

  @Test(arguments: [
    ("africa", ["northern-africa", "sub-saharan-africa"]),
    ("sub-saharan-africa", ["eastern-africa", "middle-africa", "southern-africa", "western-africa"]),
    ("americas", ["latin-america-and-the-caribbean", "northern-america"]),
    ("latin-america-and-the-caribbean", ["caribbean", "central-america", "south-america"]),
    ("north-america", ["caribbean", "central-america", "northern-america"]),
    ("asia", ["central-asia", "eastern-asia", "south-eastern-asia", "southern-asia", "western-asia"]),
    ("europe", ["eastern-europe", "northern-europe", "southern-europe", "western-europe"]),
    ("oceania", ["australia-and-new-zealand", "melanesia", "micronesian-region", "polynesia"]),
  ])
  func aRegionIsTheUnionOfItsParts(_ whole: String, _ parts: [String]) throws {
    let together = try parts.flatMap(members)
    #expect(Set(together).count == together.count, "parts overlap")
    #expect(try together.sorted() == members(whole))
  }

  @Test func theWorldIsTheContinentsAndAntarctica() throws {
    let continents = try ["africa", "americas", "asia", "europe", "oceania"].flatMap(members)
    #expect(Set(continents).count == continents.count)
    let antarctica = try #require(CountryCode("AQ"))
    #expect(try (continents + [antarctica]).sorted() == members("world"))
    #expect(try members("world") == CountryCode.all.filter { $0 != .europeanUnion })
  }

  /// The sizes of the UN's list; eastern-asia has Taiwan besides.
  @Test(arguments: [
    ("africa", 60), ("americas", 57), ("asia", 51), ("europe", 51), ("oceania", 29), ("caribbean", 28),
    ("eastern-africa", 22), ("western-africa", 17), ("eastern-asia", 8), ("northern-europe", 16),
    ("southern-europe", 16), ("western-asia", 18), ("micronesian-region", 8), ("polynesia", 10),
  ])
  func sizesAreThoseOfM49(_ slug: String, _ size: Int) throws {
    #expect(try members(slug).count == size)
  }

  @Test func membersAreThoseOfM49() throws {
    #expect(try codes("eastern-asia") == "CN HK JP KP KR MN MO TW")
    #expect(try codes("northern-america") == "BM CA GL PM US")
    #expect(try codes("western-europe") == "AT BE CH DE FR LI LU MC NL")
    #expect(try codes("eastern-europe") == "BG BY CZ HU MD PL RO RU SK UA")
    #expect(try codes("western-asia").contains("CY"))
    #expect(try codes("northern-europe").contains("GG"))
    #expect(try codes("micronesian-region").contains("NR"))
  }

  @Test func theDayMakesNoDifference() {
    for region in Region.all {
      let today = region.members(onDaysSinceEpoch: 20_000)
      #expect(region.members(onDaysSinceEpoch: .min) == today)
      #expect(region.members(onDaysSinceEpoch: .max) == today)
      #expect(today == today.sorted())
    }
  }
}
