import Countries
import EventLog
import PartialDates

/// How much happened, a period and a country, type or kind: the figures behind a heat map.
public struct CountChart: Sendable {
  /// What is counted.
  public let subject: CountSubject
  /// What the rows are.
  public let grouping: CountGrouping
  /// How long the periods are.
  public let length: PeriodLength
  /// The numbers of the periods, ascending without a gap; see ``PeriodLength/index(of:)``.
  public let periods: ClosedRange<Int64>
  /// The rows, those with the most first, then by code or name.
  public let rows: [CountRow]
  /// How many things were counted, each once whatever the number of its rows.
  public let total: Int
  /// The events that were counted, in the order of their sequences.
  public let events: [Event]

  /// Why there are no counts.
  public enum Fault: Error, Hashable, Sendable {
    /// No event is in scope, or none with a day.
    case empty
    /// The periods would be more than the limit: so many.
    case tooManyPeriods(Int64)
  }

  /// Counts what is in scope.
  ///
  /// - Parameter length: How long the periods are; nil for the shortest that makes at most `preferredCount` of them.
  /// - Parameter limit: How many periods there may be.
  /// - Throws: ``Fault`` when there is nothing to count, or the periods are more than `limit`.
  /// - Complexity: O(n + p · r) for n events, p periods and r rows.
  public init(
    _ source: ChartEvents, of subject: CountSubject, by grouping: CountGrouping, length: PeriodLength?,
    preferredCount: Int, limit: Int
  ) throws(Fault) {
    let window = source.scope.window
    let starts = source.events.compactMap { EventStart($0, window: window) }
    guard let days = CountChart.days(starts, window) else { throw .empty }
    let length =
      length ?? PeriodLength.fitting(from: days.lowerBound, through: days.upperBound, in: preferredCount)
    let periods = length.index(of: days.lowerBound)...length.index(of: days.upperBound)
    let (count, overflow) = periods.upperBound.subtractingReportingOverflow(periods.lowerBound)
    if overflow || count >= Int64(limit) { throw .tooManyPeriods(overflow ? .max : count + 1) }
    (self.subject, self.grouping, self.length, self.periods) = (subject, grouping, length, periods)
    var builders: [CountRow.Key: CountBuilder] = [:]
    let wanted = Set(
      source.scope.places.flatMap { $0.members(onDaysSinceEpoch: days.upperBound.daysSinceEpoch) })
    for start in starts {
      for key in CountChart.keys(of: start.event, grouping, wanted) {
        builders[key, default: CountBuilder(periods.count, subject)].add(start, length, periods)
      }
    }
    rows = builders.map { $1.row($0) }.sorted { ($1.total, $0.key.text) < ($0.total, $1.key.text) }
    total = subject == .events ? starts.count : Set(starts.map(\.event.content.entity)).count
    events = starts.map(\.event)
  }

  /// The days of the periods: those of the window, or where it is open those of the events.
  private static func days(
    _ starts: [EventStart], _ window: (from: Int64, through: Int64)
  ) -> ClosedRange<CivilDay>? {
    let days = starts.flatMap { [$0.earliest, $0.latest] }.filter { $0 != .min && $0 != .max }
    guard let least = days.min(), let most = days.max() else { return nil }
    let first = window.from == .min ? min(least, window.through) : window.from
    let last = window.through == .max ? max(most, first) : window.through
    if first > last { return nil }
    return CivilDay(daysSinceEpoch: first)...CivilDay(daysSinceEpoch: last)
  }

  private static func keys(
    of event: Event, _ grouping: CountGrouping, _ wanted: Set<CountryCode>
  ) -> [CountRow.Key] {
    switch grouping {
    case .type: [.text(String(event.content.entity.type))]
    case .kind: [.text(event.content.kind.text)]
    case .country:
      event.content.countries.isEmpty
        ? wanted.isEmpty ? [.noCountry] : []
        : event.content.countries.filter { wanted.isEmpty || wanted.contains($0) }.map { .country($0) }
    }
  }
}

extension CountRow.Key {
  /// The country's code, or the text; what has no country comes last.
  public var text: String {
    switch self {
    case .country(let code): code.description
    case .noCountry: "\u{10FFFF}"
    case .text(let text): text
    }
  }
}
