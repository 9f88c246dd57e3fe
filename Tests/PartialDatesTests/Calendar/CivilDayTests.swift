import Testing

@testable import PartialDates

@Suite struct CivilDayTests {
  @Test func everyDayOfTwentyThousandYearsAgreesWithAPlainCalendar() throws {
    var plain = PlainCalendar(year: -10_000)
    let first = try #require(CivilDay(year: -10_000, month: 1, day: 1))
    var days = first.daysSinceEpoch
    var mismatches = 0
    while plain.year <= 10_000 {
      let parts = CivilDay(daysSinceEpoch: days).parts
      let isSame = parts.year == plain.year && parts.month == plain.month && parts.day == plain.day
      let made = GregorianCalendar.days(year: plain.year, month: plain.month, day: plain.day)
      if !isSame || made != days { mismatches += 1 }
      days += 1
      plain.advance()
    }
    #expect(mismatches == 0)
    #expect(days - first.daysSinceEpoch == 7_305_216)
  }

  @Test(arguments: [
    (Int64(0), "1970-01-01"), (-1, "1969-12-31"), (-719_528, "0000-01-01"), (-719_529, "-0001-12-31"),
    (11_016, "2000-02-29"), (2_932_896, "9999-12-31"), (2_932_897, "+10000-01-01"),
    (-4_371_587, "-9999-01-01"), (-4_371_588, "-10000-12-31"), (-735_525, "-0044-03-15"),
  ])
  func knownDaysHaveTheirNames(days: Int64, name: String) {
    #expect(CivilDay(daysSinceEpoch: days).description == name)
  }

  @Test func farYearsRepeatEveryFourCenturies() throws {
    for year in [Int64(170_000_002), -170_000_000, 1_000_000_000_000_000, -1_000_000_000_000_003] {
      let base = ((year % 400) + 400) % 400
      for (month, day) in [(1, 1), (2, 28), (3, 1), (12, 31)] {
        let far = try #require(CivilDay(year: year, month: month, day: day))
        let near = try #require(CivilDay(year: base, month: month, day: day))
        #expect(far.daysSinceEpoch - near.daysSinceEpoch == (year - base) / 400 * 146_097)
        #expect(far.parts == (year, month, day))
        #expect(far.weekday == near.weekday)
      }
    }
  }

  @Test func theEndsOfTheCalendarAreDays() {
    for days in [Int64.min, Int64.min + 1, Int64.max - 1, Int64.max] {
      let parts = CivilDay(daysSinceEpoch: days).parts
      #expect((1...12).contains(parts.month))
      #expect((1...31).contains(parts.day))
      #expect((1...7).contains(CivilDay(daysSinceEpoch: days).weekday))
    }
    #expect(CivilDay(daysSinceEpoch: .max).year == 25_252_734_927_768_524)
    #expect(CivilDay(daysSinceEpoch: .min).year == -25_252_734_927_764_585)
  }

  @Test(arguments: [
    (2021, 2, 29), (2021, 0, 1), (2021, 13, 1), (2021, 4, 31), (2021, 1, 0), (2021, 1, 32), (1900, 2, 29),
    (2021, -1, -1),
  ])
  func impossibleDaysAreNil(year: Int, month: Int, day: Int) {
    #expect(CivilDay(year: Int64(year), month: month, day: day) == nil)
  }

  @Test func yearsOutOfRangeAreNil() {
    #expect(CivilDay(year: .max, month: 1, day: 1) == nil)
    #expect(CivilDay(year: .min, month: 1, day: 1) == nil)
    #expect(CivilDay(year: CivilDay.yearMagnitudeMax, month: 12, day: 31) != nil)
    #expect(CivilDay(year: -CivilDay.yearMagnitudeMax, month: 1, day: 1) != nil)
  }

  @Test func daysCompareByTime() throws {
    let earlier = try #require(CivilDay(year: -44, month: 3, day: 15))
    let later = try #require(CivilDay(year: 2021, month: 8, day: 5))
    #expect(earlier < later)
    #expect(later > earlier)
    #expect(later == CivilDay(daysSinceEpoch: later.daysSinceEpoch))
    #expect(Set([earlier, later, later]).count == 2)
  }

  @Test func weekdaysRunFromMonday() throws {
    #expect(CivilDay(daysSinceEpoch: 0).weekday == 4)
    let monday = try #require(CivilDay(year: 2021, month: 8, day: 2))
    #expect((0..<7).map { monday.adding(days: $0).weekday } == [1, 2, 3, 4, 5, 6, 7])
    let before = try #require(CivilDay(year: 1969, month: 12, day: 29))
    #expect(before.weekday == 1)
  }

  @Test(arguments: [
    ("2021-01-31", Int64(1), "2021-02-28"), ("2020-01-31", 1, "2020-02-29"), ("2021-03-31", -1, "2021-02-28"),
    ("2021-12-15", 1, "2022-01-15"), ("2021-01-15", -1, "2020-12-15"), ("2021-08-31", 13, "2022-09-30"),
    ("2020-02-29", 12, "2021-02-28"), ("2020-02-29", 48, "2024-02-29"), ("0001-01-01", -12, "0000-01-01"),
    ("0000-01-01", -1, "-0001-12-01"), ("2021-05-05", 0, "2021-05-05"), ("0005-06-07", -120, "-0005-06-07"),
  ])
  func monthsAreAddedWithinTheMonth(from: String, months: Int64, to: String) throws {
    let date = try PartialDate(from)
    let day = try #require(date.span.first.civilDay)
    #expect(day.adding(months: months).description == to)
  }
}
