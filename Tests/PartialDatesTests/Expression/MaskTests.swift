import Testing

@testable import PartialDates

/// Unspecified digits against an enumeration of every day that matches the written pattern.
@Suite struct MaskTests {
  @Test(arguments: [UInt64(1), 2, 3, 4])
  func theHullIsThatOfAllMatchingDays(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    var validCount = 0
    for _ in 0..<150 {
      let text = randomMask(&generator)
      let expected = enumeratedHull(text)
      let date = try? PartialDate(text)
      guard let expected else {
        #expect(date == nil, "\(text) matches no day")
        continue
      }
      validCount += 1
      let span = try #require(date, "\(text) matches a day").span
      #expect(span.first.cell == expected.first, "\(text)")
      #expect(span.last.cell == expected.last, "\(text)")
    }
    #expect(validCount > 50)
  }

  @Test(arguments: ["XXXX-02-29", "-XXXX-02-29", "XXXX-X2-X9", "XXX0-XX-3X", "-XX00-0X-29", "XXXX-02-30"])
  func wideMasksAgreeToo(text: String) throws {
    let span = try? PartialDate(text).span
    let expected = enumeratedHull(text)
    #expect(span?.first.cell == expected?.first)
    #expect(span?.last.cell == expected?.last)
  }

  @Test func maskedDaysOfEveryMonthAreWithinTheMonth() throws {
    for month in 1...12 {
      for tens in 0...3 {
        let text = "2023-\(month < 10 ? "0" : "")\(month)-\(tens)X"
        let length = PlainCalendar.length(ofMonth: month, year: 2023)
        let date = try? PartialDate(text)
        #expect((date == nil) == (tens * 10 > length), "\(text)")
        guard let date else { continue }
        #expect(date.span.first.civilDay?.day == max(1, tens * 10))
        #expect(date.span.last.civilDay?.day == min(length, tens * 10 + 9))
      }
    }
  }

  /// A date that may have unspecified digits, not more than two of them in the year.
  private func randomMask(_ generator: inout SplitMix64) -> String {
    var text = Bool.random(using: &generator) ? "" : "-"
    var digits = (0..<4).map { _ in Character(String(Int.random(in: 0...9, using: &generator))) }
    for _ in 0..<Int.random(in: 0...2, using: &generator) {
      digits[Int.random(in: 0...3, using: &generator)] = "X"
    }
    text += String(digits)
    let months = ["01", "02", "02", "04", "12", "0X", "1X", "X2", "XX"]
    let days = ["29", "30", "31", "0X", "2X", "3X", "X9", "X1", "XX"]
    if Int.random(in: 0..<5, using: &generator) > 0 {
      text += "-" + months[Int.random(in: 0..<months.count, using: &generator)]
      if Int.random(in: 0..<4, using: &generator) > 0 {
        text += "-" + days[Int.random(in: 0..<days.count, using: &generator)]
      }
    }
    return text == "-0000" || text.hasPrefix("-0000-") ? "000X" : text
  }

  private func matches(_ number: Int64, _ pattern: Substring) -> Bool {
    let digits = String(number)
    let padded = String(repeating: "0", count: pattern.count - digits.count) + digits
    return zip(padded, pattern).allSatisfy { $1 == "X" || $0 == $1 }
  }

  private func enumeratedHull(_ text: String) -> (first: String, last: String)? {
    let isNegative = text.hasPrefix("-")
    let parts = text.drop { $0 == "-" }.split(separator: "-")
    let years = (Int64(isNegative ? 1 : 0)...9_999).filter { matches($0, parts[0]) }
    let months = (1...12).filter { parts.count < 2 || matches(Int64($0), parts[1]) }
    let days = (1...31).filter { parts.count < 3 || matches(Int64($0), parts[2]) }
    var first: CivilDay?
    var last: CivilDay?
    for year in years.map({ isNegative ? -$0 : $0 }) {
      for month in months {
        let length = PlainCalendar.length(ofMonth: month, year: year)
        for day in days where day <= length {
          guard let civilDay = CivilDay(year: year, month: month, day: day) else { continue }
          first = min(first ?? civilDay, civilDay)
          last = max(last ?? civilDay, civilDay)
        }
      }
    }
    guard let first, let last else { return nil }
    return (first.description, last.description)
  }
}
