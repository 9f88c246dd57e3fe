import Countries
import EventLog
import PartialDates
import Projections
import TestSupport
import Testing

@Suite("The figures of a heat map")
struct CountChartTests {
  @Test("counts are those of the naive count", arguments: 0..<12, [PeriodLength.month, .quarter, .year])
  func counts(seed: UInt64, length: PeriodLength) throws {
    var random = RandomEvents(seed: seed)
    let log = try random.log(count: 40)
    let chart = try CountChart(
      ChartEvents(Knowledge(log), scope: CountChartTests.recent), of: .events, by: .country, length: length,
      preferredCount: 10, limit: 10_000)
    let naive = NaiveChart(log: log).standing.filter { CountChartTests.isRecent($0) }
    #expect(chart.total == naive.count)
    for row in chart.rows {
      let own = naive.filter { event in
        switch row.key {
        case .country(let code): event.content.countries.contains(code)
        default: event.content.countries.isEmpty
        }
      }
      #expect(row.total == own.count)
      #expect(row.certain.reduce(0, +) + row.unplaced == row.total)
      let days = own.compactMap(NaiveChart.startDays)
      for (column, index) in chart.periods.enumerated() {
        let first = try #require(length.firstDay(of: index)).daysSinceEpoch
        let last = try #require(length.firstDay(of: index + 1)).daysSinceEpoch - 1
        #expect(row.certain[column] == days.count { $0.lowerBound >= first && $0.upperBound <= last })
        let touching = days.count { $0.upperBound >= first && $0.lowerBound <= last }
        #expect(row.possible[column] == touching - row.certain[column])
      }
    }
    #expect(chart.rows.map(\.total) == chart.rows.map(\.total).sorted(by: >))
  }

  @Test("entities are counted once a period", arguments: 0..<20)
  func entities(seed: UInt64) throws {
    var random = RandomEvents(seed: seed)
    let log = try random.log(count: 40)
    let events = ChartEvents(Knowledge(log), scope: CountChartTests.recent)
    let chart = try CountChart(
      events, of: .entities, by: .type, length: .year, preferredCount: 10, limit: 10_000)
    let naive = NaiveChart(log: log).standing.filter { CountChartTests.isRecent($0) }
    #expect(chart.total == Set(naive.map(\.content.entity)).count)
    for row in chart.rows {
      guard case .text(let type) = row.key else { continue }
      let own = naive.filter { $0.content.entity.type == type }
      #expect(row.total == Set(own.map(\.content.entity)).count)
      for (column, year) in chart.periods.enumerated() {
        let first = try #require(CivilDay(year: year, month: 1, day: 1)).daysSinceEpoch
        let last = try #require(CivilDay(year: year, month: 12, day: 31)).daysSinceEpoch
        let certain = own.filter {
          NaiveChart.startDays($0).map { $0.lowerBound >= first && $0.upperBound <= last } ?? false
        }
        #expect(row.certain[column] == Set(certain.map(\.content.entity)).count)
      }
    }
  }

  @Test("too many periods are refused, and nothing at all")
  func faults() throws {
    var log = SmallLog()
    try log.add("-5000")
    try log.add("2021")
    let events = ChartEvents(Knowledge(log.events))
    #expect(throws: CountChart.Fault.tooManyPeriods(84_264)) {
      try CountChart(events, of: .events, by: .country, length: .month, preferredCount: 10, limit: 1000)
    }
    #expect(throws: CountChart.Fault.empty) {
      try CountChart(
        ChartEvents(Knowledge([])), of: .events, by: .country, length: nil, preferredCount: 10, limit: 1000)
    }
    let chart = try CountChart(
      events, of: .events, by: .country, length: nil, preferredCount: 10, limit: 1000)
    #expect(chart.length == .years(1000) && chart.periods == -5...2)
  }

  @Test("every length cuts the days into periods without a gap", arguments: PeriodLength.all.prefix(8))
  func periods(length: PeriodLength) throws {
    var generator = SeededGenerator(seed: 9)
    for _ in 0..<500 {
      let day = CivilDay(daysSinceEpoch: Int64.random(in: -4_000_000...4_000_000, using: &generator))
      let index = length.index(of: day)
      let first = try #require(length.firstDay(of: index))
      let next = try #require(length.firstDay(of: index + 1))
      #expect(first <= day && day < next)
      #expect(length.index(of: first) == index && length.index(of: next.adding(days: -1)) == index)
    }
  }

  /// What begins in the years that the random logs are about; each month of them is looked at.
  private static var recent: ChartScope {
    var scope = ChartScope()
    scope.from = CivilDay(year: 2018, month: 1, day: 1)
    scope.to = CivilDay(year: 2031, month: 12, day: 31)
    return scope
  }

  private static func isRecent(_ event: Event) -> Bool {
    let bounds = event.content.date.bounds
    guard let (first, last) = recent.from.flatMap({ from in recent.to.map { (from, $0) } }) else {
      return false
    }
    let endsBefore =
      switch bounds.startLatest {
      case .day(let day): day < first
      case .past: true
      default: false
      }
    let beginsAfter = if case .day(let day) = bounds.startEarliest { day > last } else { false }
    return !endsBefore && !beginsAfter
  }
}
