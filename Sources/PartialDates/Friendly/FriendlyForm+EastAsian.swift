extension FriendlyForm {
  /// Reads Chinese, Japanese and Korean dates, after their spellings were unified.
  func eastAsianDate() throws(PartialDateError) -> PartialDate? {
    switch outline {
    case "#年": return try make(number(0))
    case "#年#月": return try make(number(0), month: number(1).value)
    case "#年#月#日", "#年#月#": return try make(number(0), month: number(1).value, day: number(2).value)
    case "#月": return try make(thisYear(), month: number(0).value)
    case "#月#日": return try make(thisYear(), month: number(0).value, day: number(1).value)
    case "#年第#季度", "#年#季度": return try quarter(number(0), number(1).value)
    case "第#季度", "#季度": return try quarter(thisYear(), number(0).value)
    case "#年上半年": return try half(number(0), 1)
    case "#年下半年": return try half(number(0), 2)
    case "#年q#": return try quarter(number(0), number(1).value)
    case "#年代": return try decade(number(0))
    default: return try eastAsianRelativeDate()
    }
  }

  private func eastAsianRelativeDate() throws(PartialDateError) -> PartialDate? {
    let units: [(name: String, unit: PeriodUnit)] = [
      ("日", .day), ("周", .week), ("个月", .month), ("个季度", .quarter), ("季度", .quarter), ("年", .year),
    ]
    for (name, unit) in units {
      if outline == "#\(name)前" { return try day(unit, number(0), sign: -1) }
      if outline == "#\(name)後" { return try day(unit, number(0), sign: 1) }
    }
    return nil
  }
}
