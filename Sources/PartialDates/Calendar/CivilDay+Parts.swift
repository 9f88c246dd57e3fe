extension CivilDay {
  /// The year, astronomical: 0 is the year before 1. Complexity: O(1).
  public var year: Int64 { GregorianCalendar.parts(days: daysSinceEpoch).year }

  /// The month, 1 to 12. Complexity: O(1).
  public var month: Int { GregorianCalendar.parts(days: daysSinceEpoch).month }

  /// The day of the month, 1 to 31. Complexity: O(1).
  public var day: Int { GregorianCalendar.parts(days: daysSinceEpoch).day }

  /// The year, the month (1 to 12) and the day of the month (1 to 31), in one conversion. Complexity: O(1).
  public var parts: (year: Int64, month: Int, day: Int) { GregorianCalendar.parts(days: daysSinceEpoch) }

  /// The day of the week by ISO 8601, 1 for Monday to 7 for Sunday. Complexity: O(1).
  public var weekday: Int {
    // 1970-01-01 was a Thursday.
    let fromMonday = (daysSinceEpoch % 7 + 7 + 3) % 7
    return Int(fromMonday) + 1
  }
}
