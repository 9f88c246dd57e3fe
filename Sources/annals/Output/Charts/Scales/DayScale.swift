import PartialDates

/// Where days lie on an axis: 0 at the start of its first day, 1 at the end of its last.
struct DayScale {
  /// The first day, in days since 1970-01-01.
  let first: Int64
  /// The last day.
  let last: Int64

  /// The days from `first` to `last`; in the wrong order they are taken for one.
  init(first: Int64, last: Int64) {
    self.first = first
    self.last = max(first, last)
  }

  /// The days from the first to the last of `days`, with some air on both sides; an end that was asked for gets none.
  init(holding days: [Int64], from: Int64, through: Int64) {
    let inner = days.filter { $0 != .min && $0 != .max && $0 >= from && $0 <= through }
    let least = from == .min ? inner.min() ?? (through == .max ? 0 : through) : from
    let most = through == .max ? max(inner.max() ?? least, least) : max(through, least)
    let (length, overflow) = most.subtractingReportingOverflow(least)
    let air = max(1, (overflow ? .max / 8 : length) / 32)
    self.init(
      first: from == .min ? least.subtractingReportingOverflow(air).partialValue : least,
      last: through == .max ? most.addingReportingOverflow(air).partialValue : most)
  }

  /// Where the middle of a day lies.
  func middle(of day: Int64) -> Double { (Double(day) - Double(first) + 0.5) / length }

  /// Where a day begins.
  func start(of day: Int64) -> Double { (Double(day) - Double(first)) / length }

  /// Where a day ends.
  func end(of day: Int64) -> Double { (Double(day) - Double(first) + 1) / length }

  private var length: Double { Double(last) - Double(first) + 1 }
}
