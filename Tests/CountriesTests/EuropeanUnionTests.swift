import Testing

@testable import Countries

@Suite struct EuropeanUnionTests {
  private func members(_ year: Int64, _ month: Int64, _ day: Int64) -> String {
    let day = EuropeanUnion.daysSinceEpoch(year, month, day)
    return Place.union.members(onDaysSinceEpoch: day).map(\.description).joined(separator: " ")
  }

  /// Day numbers by another way than the function's.
  @Test(arguments: dayNumberCases)
  func dayNumbers(_ year: Int64, _ month: Int64, _ day: Int64, _ number: Int64) {
    #expect(EuropeanUnion.daysSinceEpoch(year, month, day) == number)
  }

  private static let dayNumberCases: [(Int64, Int64, Int64, Int64)] = [
    (1970, 1, 1, 0), (1958, 1, 1, -4383), (1969, 12, 31, -1), (1972, 2, 29, 789), (1973, 1, 1, 1096),
    (1981, 1, 1, 4018), (1986, 1, 1, 5844), (1995, 1, 1, 9131), (2000, 2, 29, 11_016), (2000, 3, 1, 11_017),
    (2004, 5, 1, 12_539), (2007, 1, 1, 13_514), (2013, 7, 1, 15_887), (2020, 2, 1, 18_293),
  ]

  @Test func dayNumbersRunOn() {
    var expected: Int64 = -4383
    for year: Int64 in 1958...2030 {
      let isLeap = year % 4 == 0
      let lengths: [Int64] = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      for (month, days) in lengths.enumerated() {
        for day in 1...days {
          #expect(EuropeanUnion.daysSinceEpoch(year, Int64(month) + 1, day) == expected)
          expected += 1
        }
      }
    }
  }

  @Test func membersChangeOnTheDay() {
    #expect(members(1957, 12, 31) == "EU")
    #expect(members(1958, 1, 1) == "BE DE EU FR IT LU NL")
    #expect(members(1972, 12, 31) == "BE DE EU FR IT LU NL")
    #expect(members(1973, 1, 1) == "BE DE DK EU FR GB IE IT LU NL")
    #expect(members(1980, 12, 31) == "BE DE DK EU FR GB IE IT LU NL")
    #expect(members(1981, 1, 1) == "BE DE DK EU FR GB GR IE IT LU NL")
    #expect(members(1985, 12, 31) == "BE DE DK EU FR GB GR IE IT LU NL")
    #expect(members(1986, 1, 1) == "BE DE DK ES EU FR GB GR IE IT LU NL PT")
    #expect(members(1994, 12, 31) == "BE DE DK ES EU FR GB GR IE IT LU NL PT")
    #expect(members(1995, 1, 1) == "AT BE DE DK ES EU FI FR GB GR IE IT LU NL PT SE")
    #expect(members(2004, 4, 30) == "AT BE DE DK ES EU FI FR GB GR IE IT LU NL PT SE")
    let twentyFive = "AT BE CY CZ DE DK EE ES EU FI FR GB GR HU IE IT LT LU LV MT NL PL PT SE SI SK"
    #expect(members(2004, 5, 1) == twentyFive)
    #expect(members(2006, 12, 31) == twentyFive)
    let twentySeven = "AT BE BG CY CZ DE DK EE ES EU FI FR GB GR HU IE IT LT LU LV MT NL PL PT RO SE SI SK"
    #expect(members(2007, 1, 1) == twentySeven)
    #expect(members(2013, 6, 30) == twentySeven)
    let twentyEight =
      "AT BE BG CY CZ DE DK EE ES EU FI FR GB GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK"
    #expect(members(2013, 7, 1) == twentyEight)
    #expect(members(2020, 1, 31) == twentyEight)
    let now = "AT BE BG CY CZ DE DK EE ES EU FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK"
    #expect(members(2020, 2, 1) == now)
    #expect(Place.union.members(onDaysSinceEpoch: .max).count == 28)
    #expect(Place.union.members(onDaysSinceEpoch: .min) == [.europeanUnion])
  }

  @Test func theUnionIsPartOfEuropeAndOfTheWorld() throws {
    for region in Region.all {
      let withUnion = Place.region(region).members(onDaysSinceEpoch: 0).contains(.europeanUnion)
      #expect(withUnion == ["europe", "world"].contains(region.slug))
    }
    let europe = try Place("Europe").members(onDaysSinceEpoch: 18_000)
    #expect(europe.count == 52)
    #expect(europe == europe.sorted())
    #expect(try !europe.contains(#require(CountryCode("CY"))))
  }

  @Test func aCountryIsItself() throws {
    let korea = try #require(CountryCode("KR"))
    #expect(Place.country(korea).members(onDaysSinceEpoch: 0) == [korea])
    #expect(Place.country(.europeanUnion).members(onDaysSinceEpoch: 0) == [.europeanUnion])
  }
}
