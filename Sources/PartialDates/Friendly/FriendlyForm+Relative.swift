extension FriendlyForm {
  /// The greatest count of units that may be counted from today.
  static let unitCountMax: Int64 = 1_000_000

  /// Reads `last month`, `3 months ago` and `in 2 weeks`.
  func relativeDate() throws(PartialDateError) -> PartialDate? {
    guard let unit = shape.unit else { return nil }
    switch outline {
    case "lastU", "previousU": return try period(unit, -1)
    case "thisU", "currentU": return try period(unit, 0)
    case "nextU": return try period(unit, 1)
    case "#Uago": return try day(unit, number(0), sign: -1)
    case "in#U", "#Ufromnow": return try day(unit, number(0), sign: 1)
    default: return nil
    }
  }

  private func period(_ unit: PeriodUnit, _ count: Int64) throws(PartialDateError) -> PartialDate {
    unit.period(count, from: try FriendlyReader.checked(today, text))
  }

  func day(_ unit: PeriodUnit, _ count: Number, sign: Int64) throws(PartialDateError) -> PartialDate {
    guard count.value <= FriendlyForm.unitCountMax else {
      throw error(
        "the count is too large", advice: "write at most \(FriendlyForm.unitCountMax), or the date itself")
    }
    return PartialDate(unit.day(sign * count.value, from: try FriendlyReader.checked(today, text)))
  }
}
