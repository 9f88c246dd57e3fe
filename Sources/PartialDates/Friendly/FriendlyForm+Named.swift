extension FriendlyForm {
  /// Reads dates with the name of a month.
  func namedDate() throws(PartialDateError) -> PartialDate? {
    guard let month = shape.month.map({ Int64($0) }) else { return nil }
    switch outline {
    case "M":
      return try make(thisYear(), month: month)
    case "M#", "#M":
      // A number of one or two digits is a day of this year, never a short year.
      if number(0).digitCount <= 2 { return try make(thisYear(), month: month, day: number(0).value) }
      return try make(number(0), month: month)
    case "M##":
      return try make(number(1), month: month, day: number(0).value)
    case "#M#":
      if number(0).digitCount == 4, number(1).digitCount <= 2 {
        return try make(number(0), month: month, day: number(1).value)
      }
      return try make(number(1), month: month, day: number(0).value)
    default:
      return nil
    }
  }
}
