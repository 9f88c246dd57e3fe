extension SimpleDate {
  /// The date of a text of the form `2021`, `2021-08` or `2021-08-05`; nil for every other, wrong ones included.
  ///
  /// What nearly all dates are, read without the steps that the other forms need.
  init?(plain text: Span<UInt8>) {
    guard text.count == 4 || text.count == 7 || text.count == 10 else { return nil }
    guard let century = SimpleDate.number(text, at: 0), let rest = SimpleDate.number(text, at: 2) else {
      return nil
    }
    let year = Int64(century * 100 + rest)
    self.init(year: year)
    if text.count == 4 { return }
    guard text[4] == UInt8(ascii: "-"), let month = SimpleDate.number(text, at: 5) else { return nil }
    if text.count == 7 {
      guard (1...12).contains(month) || YearDivision.codes.contains(month) else { return nil }
      self.init(year: year, month: month)
      return
    }
    guard text[7] == UInt8(ascii: "-"), let day = SimpleDate.number(text, at: 8), (1...12).contains(month),
      day >= 1, day <= GregorianCalendar.dayCount(year: year, month: month)
    else { return nil }
    self.init(year: year, month: month)
    self.day = TwoDigits(day)
    precision = .day
  }

  @inline(__always)
  private static func number(_ text: Span<UInt8>, at offset: Int) -> Int? {
    let tens = text[offset] &- UInt8(ascii: "0")
    let ones = text[offset + 1] &- UInt8(ascii: "0")
    return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : nil
  }
}

extension PartialDate {
  /// The date of a text of the form `2021`, `2021-08` or `2021-08-05`; nil for every other, wrong ones included.
  package init?(plain text: Span<UInt8>) {
    guard let date = SimpleDate(plain: text) else { return nil }
    self.init(storage: .date(date))
  }
}
