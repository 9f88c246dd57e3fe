import PartialDates
import Testing

@Suite struct FriendlyDateTests {
  @Test(arguments: FriendlyTable.all + FriendlyTable.eastAsian)
  func aTypedDateMeansEDTF(row: FriendlyTable.Row) throws {
    let date = try FriendlyDate.parse(row.text, today: FriendlyTable.today)
    #expect(date.description == row.meaning)
    #expect(try PartialDate(row.meaning) == date)
  }

  @Test func theTablesAreLarge() {
    #expect(FriendlyTable.today.description == "2026-11-25")
    #expect(FriendlyTable.all.count >= 130)
    #expect(FriendlyTable.eastAsian.count >= 90)
  }

  @Test(arguments: EDTFTable.all)
  func everyEDTFFormIsTaken(row: BoundsRow) throws {
    // Two centuries with / between are taken for a month without its year.
    guard row.text != "18/19" else { return }
    #expect(try FriendlyDate.parse(row.text, today: FriendlyTable.today) == PartialDate(row.text))
  }

  @Test(arguments: FriendlyTable.all + FriendlyTable.eastAsian)
  func caseAndSpacesAtTheEndsDoNotMatter(row: FriendlyTable.Row) throws {
    for text in [row.text.uppercased(), "  \(row.text.lowercased())\u{3000}"] {
      #expect(try FriendlyDate.parse(text, today: FriendlyTable.today).description == row.meaning)
    }
  }

  @Test(arguments: [
    ("2027-03-31", "1 month ago", "2027-02-28"), ("2028-03-31", "1 month ago", "2028-02-29"),
    ("2028-02-29", "1 year ago", "2027-02-28"), ("2027-01-01", "yesterday", "2026-12-31"),
    ("2027-01-31", "last month", "2026-12"), ("2027-03-31", "last month", "2027-02"),
    ("2027-01-15", "last quarter", "2026-36"), ("2027-01-15", "last half", "2026-41"),
    ("2027-01-01", "this week", "2026-12-28/2027-01-03"),
    ("2026-11-23", "this week", "2026-11-23/2026-11-29"),
    ("2026-11-29", "this week", "2026-11-23/2026-11-29"), ("2027-05-31", "last quarter", "2027-33"),
    ("2027-12-31", "next month", "2028-01"), ("9999-12-31", "tomorrow", "Y10000-01-01"),
    ("9999-06-30", "next year", "Y10000"), ("0000-01-01", "yesterday", "-0001-12-31"),
  ])
  func todayIsTheOneThatIsGiven(today: String, text: String, meaning: String) throws {
    let day = try #require(try PartialDate(today).span.first.civilDay)
    #expect(try FriendlyDate.parse(text, today: day).description == meaning)
  }
}
