extension PartialDate {
  /// The numbers of a date that is written as `2021`, `2021-08` or `2021-08-05` and in no other way; nil for all others.
  ///
  /// A part that is not written is 0; a month above 12 is a season or another division of the year.
  package var plainParts: (year: Int, month: Int, day: Int)? {
    guard case .date(let date) = storage, date.year.isPlain, date.qualifications.isEmpty else { return nil }
    switch date.precision {
    case .century, .decade: return nil
    case .year, .month, .division, .day:
      if date.month.isMasked || date.day.isMasked { return nil }
      return (Int(date.year.magnitude), date.month.number, date.day.number)
    }
  }
}
