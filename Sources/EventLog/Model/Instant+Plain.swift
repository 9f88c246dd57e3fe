import PartialDates

extension Instant {
  /// The moment of a text of the form `2026-11-25T13:00:00.123456Z`, as the log writes it; nil for every other, those
  /// that tell a moment in another way included.
  init?(plain text: Span<UInt8>) {
    guard text.count == 27, text[4] == .dash, text[7] == .dash, text[10] == UInt8(ascii: "T"),
      text[13] == .colon, text[16] == .colon, text[19] == .dot, text[26] == UInt8(ascii: "Z"),
      let year = Instant.number(text, 0..<4), let month = Instant.number(text, 5..<7),
      let day = Instant.number(text, 8..<10), let hour = Instant.number(text, 11..<13), hour < 24,
      let minute = Instant.number(text, 14..<16), minute < 60,
      let second = Instant.number(text, 17..<19), second < 60,
      let fraction = Instant.number(text, 20..<26),
      let civil = CivilDay(year: year, month: Int(month), day: Int(day))
    else { return nil }
    let seconds = ((civil.daysSinceEpoch * 24 + hour) * 60 + minute) * 60 + second
    self.init(microseconds: seconds * 1_000_000 + fraction)
  }

  @inline(__always)
  private static func number(_ text: Span<UInt8>, _ range: Range<Int>) -> Int64? {
    var number: Int64 = 0
    for index in range {
      guard text[index].isDigit else { return nil }
      number = number * 10 + Int64(text[index] &- .zero)
    }
    return number
  }
}
