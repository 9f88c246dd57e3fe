extension FriendlyForm {
  /// Reads dates of numbers and separators alone.
  func numericDate() throws(PartialDateError) -> PartialDate? {
    switch outline {
    case "#": return try compactDate()
    case "#-#" where isEDTFShaped, "#-#-#" where isEDTFShaped: return nil
    case "#/#", "#.#", "#-#": return try yearAndMonth(number(0), number(1))
    case "#/#/#", "#.#.#", "#-#-#": return try threeNumbers(number(0), number(1), number(2))
    default: return nil
    }
  }

  /// Tells digits grouped as EDTF wants them, of which the EDTF parser knows best what is wrong.
  private var isEDTFShaped: Bool {
    number(0).digitCount == 4 && shape.numbers.dropFirst().allSatisfy { $0.digitCount == 2 }
  }

  /// Reads `202112` and `20211205`.
  private func compactDate() throws(PartialDateError) -> PartialDate? {
    let value = number(0).value
    switch number(0).digitCount {
    case 6:
      return try make(Number(value: value / 100, digitCount: 4), month: value % 100)
    case 8:
      return try make(
        Number(value: value / 10_000, digitCount: 4), month: value / 100 % 100, day: value % 100)
    default: return nil
    }
  }

  /// Reads `2021/12` and `12/2021`.
  private func yearAndMonth(_ first: Number, _ second: Number) throws(PartialDateError) -> PartialDate? {
    if first.digitCount == 4, second.digitCount <= 2 { return try make(first, month: second.value) }
    if first.digitCount <= 2, second.digitCount == 4 { return try make(second, month: first.value) }
    if first.digitCount <= 2, second.digitCount <= 2 {
      throw error(
        "the year is missing, or not in four digits", advice: "write it as in 2021-08-05 or 2021-08")
    }
    return nil
  }

  /// Reads year, month and day, or day, month and year when only one order is possible.
  private func threeNumbers(
    _ first: Number, _ second: Number, _ third: Number
  ) throws(PartialDateError) -> PartialDate? {
    if first.digitCount == 4, second.digitCount <= 2, third.digitCount <= 2 {
      return try make(first, month: second.value, day: third.value)
    }
    guard first.digitCount <= 2, second.digitCount <= 2, third.digitCount <= 4 else { return nil }
    guard third.digitCount == 4 else {
      throw error("the year is not in four digits", advice: "write it as in 2021-08-05")
    }
    // The reading with an impossible month is none; when both are possible, neither may be chosen.
    if first.value > 12 || second.value == first.value {
      return try make(third, month: second.value, day: first.value)
    }
    if second.value > 12 { return try make(third, month: first.value, day: second.value) }
    let dayFirst = try make(third, month: second.value, day: first.value)
    let monthFirst = try make(third, month: first.value, day: second.value)
    throw error(
      "this can be read as \(dayFirst) (day first) or \(monthFirst) (month first)",
      advice: "write \(dayFirst) or \(monthFirst)")
  }
}
