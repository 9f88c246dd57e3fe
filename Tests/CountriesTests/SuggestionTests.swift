import Testing

@testable import Countries

@Suite struct SuggestionTests {
  @Test(arguments: [
    ("UK", "GB"), ("EL", "GR"), ("SU", "RU"), ("YU", "RS"), ("JA", "JP"), ("KO", "KR"), ("ZH", "CN"),
    ("EN", "GB"),
    ("GER", "DE"), ("SUI", "CH"), ("NED", "NL"), ("EUR", "EU"), ("England", "GB"), ("Scotland", "GB"),
    ("USSR", "RU"), ("Soviet Union", "RU"), ("Yugoslavia", "RS"), ("Czechoslovakia", "CZ"),
    ("East Germany", "DE"),
    ("RK", "KR"), ("KRO", "KOR"), ("JPM", "JPN"), ("Koria", "KR"), ("Jaapn", "JP"), ("Germny", "DE"),
    ("Frnace", "FR"), ("Nehterlands", "NL"), ("Untied States", "US"), ("Switserland", "CH"),
    ("Swizerland", "CH"),
    ("Kazakstan", "KZ"), ("Phillipines", "PH"), ("Columbia", "CO"), ("Uzbek", "UZ"),
    ("Cote dIvory", "CI"),
    ("한극", "KR"), ("일번", "JP"), ("대한민궁", "KR"), ("韓國人", "KR"), ("フランズ", "FR"), ("オランタ", "NL"),
    ("Europaen Union", "EU"), ("德国人", "DE"), ("Argentinia", "AR"), ("KR", "KR"),
    ("Congo", "CD"),
  ])
  func theNearestComesFirst(_ text: String, _ code: String) throws {
    let expected = try Place(code)
    let first = try #require(CountryCode.suggestions(for: text).first, "nothing for \(text)")
    #expect(PlaceIndex.place(of: first) == expected, "\(text): \(CountryCode.suggestions(for: text))")
  }

  @Test(arguments: [
    "", "-", "XK9", "XK", "QQ", "ZZZ", "qwertyuiop", "x", "中", "123", "Middle-earth", "Rivendell",
  ])
  func nothingIsSuggestedWhenNothingIsNear(_ text: String) {
    let found = CountryCode.suggestions(for: text)
    if text == "中" { #expect(found.map(\.description) == ["CN"]) } else { #expect(found.isEmpty, "\(found)") }
  }

  @Test func thereAreAtMostThree() {
    for text in ["Korea", "Koria", "North", "Guinee", "Saint", "Mali", "Austrla", "Island"] {
      #expect(CountryCode.suggestions(for: text).count <= 3)
    }
  }

  @Test func regionsAreSuggestedForPlacesButNotForCodes() throws {
    let error = try #require(throws: UnknownPlace.self) { try Place("Oceanai") }
    #expect(error.suggestions.map(\.code) == ["oceania"])
    #expect(CountryCode.suggestions(for: "Oceanai").isEmpty)
    #expect(CountryCode.suggestions(for: "Oceania").isEmpty)
  }

  @Test(arguments: [
    ("", "", 0), ("a", "", 1), ("abc", "abc", 0), ("abc", "acb", 1), ("abc", "abd", 1),
    ("abc", "abcd", 1),
    ("abcd", "badc", 2), ("kitten", "sitting", 3), ("ca", "abc", 3),
  ])
  func editDistances(_ left: String, _ right: String, _ expected: Int) {
    let left = left.unicodeScalars.map(\.value)
    let right = right.unicodeScalars.map(\.value)
    var distance = EditDistance()
    #expect(distance(left, right, limit: 9) == expected)
    #expect(distance(right, left, limit: 9) == expected)
    #expect(distance(left, right, limit: expected) == expected)
    if expected > 0 { #expect(distance(left, right, limit: expected - 1) == nil) }
  }
}
