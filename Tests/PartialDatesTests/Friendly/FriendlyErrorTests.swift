import PartialDates
import Testing

@Suite struct FriendlyErrorTests {
  struct Row: Sendable, CustomStringConvertible {
    let text: String
    let message: String
    let advice: String
    var description: String { text }

    init(_ text: String, _ message: String, _ advice: String) {
      self.text = text
      self.message = message
      self.advice = advice
    }
  }

  static let forms = "write a date such as 2021-08-05, 2021-08, 2021Q3, Mar 2022, last month or 3 months ago"
  static let february = "write 2021-02-28, or 2021-02 if the day is not known"
  static let months = "write a month from 1 to 12, or 2021 alone"

  static let rows = [
    Row(
      "03/04/2021",
      "03/04/2021: this can be read as 2021-04-03 (day first) or 2021-03-04 (month first)",
      "write 2021-04-03 or 2021-03-04"),
    Row(
      "1.2.2021", "1.2.2021: this can be read as 2021-02-01 (day first) or 2021-01-02 (month first)",
      "write 2021-02-01 or 2021-01-02"),
    Row("2021-02-30", "2021-02-30: February 2021 has 28 days, not 30", february),
    Row("2021-2-30", "2021-2-30: February 2021 has 28 days, not 30", february),
    Row("30 Feb 2021", "30 Feb 2021: February 2021 has 28 days, not 30", february),
    Row("30/02/2021", "30/02/2021: February 2021 has 28 days, not 30", february),
    Row("20210230", "20210230: February 2021 has 28 days, not 30", february),
    Row("2021年2月30日", "2021年2月30日: February 2021 has 28 days, not 30", february),
    Row("Feb 0, 2021", "Feb 0, 2021: there is no day 0", february),
    Row(
      "2021-13", "2021-13: there is no month 13",
      "write a month from 01 to 12, or 2021 if the month is not known"),
    Row("2021/13", "2021/13: there is no month 13", months),
    Row("13/2021", "13/2021: there is no month 13", months),
    Row("2021/33", "2021/33: there is no month 33", months),
    Row("202113", "202113: there is no month 13", months),
    Row("202133", "202133: there is no month 33", months),
    Row("2021/0", "2021/0: there is no month 0", months),
    Row("13/13/2021", "13/13/2021: there is no month 13", months),
    Row("2022年13月", "2022年13月: there is no month 13", "write a month from 1 to 12, or 2022 alone"),
    Row("2021Q5", "2021Q5: there is no quarter 5", "write a quarter from 1 to 4"),
    Row("q0", "q0: there is no quarter 0", "write a quarter from 1 to 4"),
    Row("2021H3", "2021H3: there is no half-year 3", "write a half-year from 1 to 2"),
    Row("2021年第5季度", "2021年第5季度: there is no quarter 5", "write a quarter from 1 to 4"),
    Row("2021-W53", "2021-W53: 2021 has 52 weeks, there is no week 53", "write a week from 01 to 52"),
    Row("2021-W05-8", "2021-W05-8: there is no weekday 8", "write 1 for Monday to 7 for Sunday"),
    Row("Dec 123", "Dec 123: a year has four digits, not 3", "write all four, as in 2021"),
    Row("5 Dec 21", "5 Dec 21: a year has four digits, not 2", "write all four, as in 2021"),
    Row("22年3月", "22年3月: a year has four digits, not 2", "write all four, as in 2021"),
    Row("5/3/21", "5/3/21: the year is not in four digits", "write it as in 2021-08-05"),
    Row(
      "12/21", "12/21: the year is missing, or not in four digits", "write it as in 2021-08-05 or 2021-08"),
    Row("1900s", "1900s: this can be read as a decade or as a century", "write 190X or 19XX"),
    Row("1995s", "1995s: this is not a decade", "write it as in 1990s or 199X"),
    Row(
      "99999999999999999999 days ago", "99999999999999999999 days ago: the count is too large",
      "write at most 1000000, or the date itself"),
    Row("yesturday", "yesturday: this is not a date", "did you mean “yesterday”?"),
    Row("last mnoth", "last mnoth: this is not a date", "did you mean “last month”?"),
    Row("Decembre", "Decembre: this is not a date", "did you mean “December”?"),
    Row("blah", "blah: this is not a date", forms),
    Row("Dec -44", "Dec -44: this is not a date", forms),
    Row("20 21", "20 21: there is a space in the date", "remove the space"),
    Row("   ", "an empty text is not a date", "write a date such as 2021, 2021-08 or 2021-08-05"),
    Row(
      "2021–2022", "2021–2022: “–” is not a character of EDTF",
      "write an ASCII hyphen -, or / between two dates"),
    Row(
      "2004/open", "open: the word “open” was replaced in the standard",
      "write .. for an open end, as in 2004/.."),
    Row(
      "2022..2021", "2022..2021: the range ends before it begins", "write the earlier date first: 2021..2022"),
    Row("2021..blah", "blah: this is not a date", forms),
    Row(
      "2021..2022-13", "2022-13: there is no month 13",
      "write a month from 01 to 12, or 2022 if the month is not known"),
    Row(
      "1..2..3", "1..2..3: a range has one .. and a date on at least one side",
      "write it as in 2021-08..2021-10"),
    Row(
      "2021..[2022,2023]", "[2022,2023]: a side of a range is one date", "write one date on each side of .."),
    Row("../..", "../..: an interval without a date says nothing", "write a date on one side, as in 2004/.."),
  ]

  @Test(arguments: rows)
  func whatIsNoDateIsExplained(row: Row) throws {
    let error = try #require(throws: PartialDateError.self) {
      try FriendlyDate.parse(row.text, today: FriendlyTable.today)
    }
    #expect(error.message == row.message)
    #expect(error.advice == row.advice)
  }

  @Test func theWrongSideOfARangeHasItsOffset() throws {
    for (text, offset) in [("2021..2022-13", 11), ("2021.. 30 Feb 2022", 7), ("Dec 2021..Jan 2021", 10)] {
      let error = try #require(throws: PartialDateError.self) {
        try FriendlyDate.parse(text, today: FriendlyTable.today)
      }
      #expect(error.offset == offset, "\(text)")
    }
  }
}
