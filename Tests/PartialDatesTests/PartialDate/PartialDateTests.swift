import Testing

@testable import PartialDates

@Suite struct PartialDateTests {
  @Test(arguments: [
    ("2021", false, false), ("1984?", true, false), ("1984~", false, true), ("1984%", true, true),
    ("2004-?06-11", true, false), ("2004-06-~11", false, true), ("2004?-~06-11", true, true),
    ("1984?/2004", true, false), ("1984/2004~", false, true), ("1984?/2004~", true, true),
    ("1984%/..", true, true),
    ("/1984~", false, true), ("../1984?", true, false), ("1984~/", false, true),
    ("[1984?,1990]", true, false),
    ("[1984,1990..1992~]", false, true), ("{1984?,1990~}", true, true), ("[..1984?]", true, false),
    ("[1984~..]", false, true), ("199X", false, false), ("[1984,1990]", false, false),
    ("2004/2005", false, false),
    ("{1984..1985}", false, false), ("2004-01-01T10:10:10Z", false, false), ("{..1984~,1990}", false, true),
  ])
  func marksAreKnown(text: String, uncertain: Bool, approximate: Bool) throws {
    let date = try PartialDate(text)
    #expect(date.isUncertain == uncertain)
    #expect(date.isApproximate == approximate)
  }

  @Test func aDayMakesADate() throws {
    for days in [Int64(0), -719_529, 2_932_897, -4_371_588, 18_844] {
      let day = CivilDay(daysSinceEpoch: days)
      let date = PartialDate(day)
      #expect(date.span.first == .day(day))
      #expect(date.span.last == .day(day))
      #expect(try PartialDate(date.description) == date)
    }
    #expect(PartialDate(CivilDay(daysSinceEpoch: 2_932_897)).description == "Y10000-01-01")
    #expect(try PartialDate("2021-08-05") == PartialDate(CivilDay(daysSinceEpoch: 18_844)))
  }

  @Test func aSubstringIsRead() throws {
    let line = "date: 2021-08, kind: release"
    let text = line.dropFirst(6).prefix(7)
    #expect(try PartialDate(text).description == "2021-08")
  }

  @Test func whatIsSaidDiffersEvenWhereTheDaysAreTheSame() throws {
    let texts = ["202X", "202", "2020/2029", "[2020..2029]", "{2020..2029}", "2025S3", "202X?"]
    #expect(Set(try texts.map { try PartialDate($0) }).count == texts.count)
  }

  @Test func aDateIsSmall() {
    #expect(MemoryLayout<PartialDate>.stride == 16)
  }
}
