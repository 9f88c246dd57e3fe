import PartialDates

extension Instant: CustomStringConvertible {
  /// The moment in RFC 3339 with six decimals: `2026-11-25T13:00:00.123456Z`.
  public var description: String {
    let (day, inDay) = dayAndRest
    let (seconds, fraction) = inDay.quotientAndRemainder(dividingBy: 1_000_000)
    let (minutes, second) = seconds.quotientAndRemainder(dividingBy: 60)
    let (hour, minute) = minutes.quotientAndRemainder(dividingBy: 60)
    return "\(day)T\(hour.padded(2)):\(minute.padded(2)):\(second.padded(2))"
      + ".\(fraction.padded(6))Z"
  }

  /// The day in UTC, and the microseconds since it began.
  var dayAndRest: (day: CivilDay, rest: Int) {
    let (days, rest) = microseconds.quotientAndRemainder(dividingBy: Instant.microsecondsPerDay)
    if rest >= 0 { return (CivilDay(daysSinceEpoch: days), Int(rest)) }
    return (CivilDay(daysSinceEpoch: days - 1), Int(rest + Instant.microsecondsPerDay))
  }

  /// Reads a moment in RFC 3339: date, `T` or a space, time, up to six decimals, and `Z` or `±hh:mm`.
  ///
  /// Returns nil for anything else: no zone, an impossible date, a leap second, a finer fraction.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, bytes[4] == .dash, bytes[7] == .dash,
      bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: "t") || bytes[10] == .space,
      bytes[13] == .colon, bytes[16] == .colon,
      let year = number(in: bytes[0..<4]), let month = number(in: bytes[5..<7]),
      let day = number(in: bytes[8..<10]), let hour = number(in: bytes[11..<13]), hour < 24,
      let minute = number(in: bytes[14..<16]), minute < 60,
      let second = number(in: bytes[17..<19]), second < 60,
      let civil = CivilDay(year: year, month: Int(month), day: Int(day))
    else { return nil }
    var rest = bytes[19...]
    guard let fraction = Instant.takeFraction(&rest), let offset = Instant.zoneSeconds(rest) else {
      return nil
    }
    let seconds = ((civil.daysSinceEpoch * 24 + hour) * 60 + minute) * 60 + second - offset
    self.init(microseconds: seconds * 1_000_000 + fraction)
  }

  private static func takeFraction(_ rest: inout ArraySlice<UInt8>) -> Int64? {
    guard rest.first == .dot else { return 0 }
    rest = rest.dropFirst()
    let digits = rest.prefix(while: \.isDigit)
    guard (1...6).contains(digits.count), let value = number(in: digits) else { return nil }
    rest = rest.dropFirst(digits.count)
    return (digits.count..<6).reduce(value) { scaled, _ in scaled * 10 }
  }

  private static func zoneSeconds(_ zone: ArraySlice<UInt8>) -> Int64? {
    if zone.count == 1, let letter = zone.first, letter | 0x20 == UInt8(ascii: "z") { return 0 }
    let bytes = Array(zone)
    guard bytes.count == 6, bytes[3] == .colon, bytes[0] == .dash || bytes[0] == .plus,
      let hours = number(in: bytes[1..<3]), hours < 24, let minutes = number(in: bytes[4..<6]), minutes < 60
    else { return nil }
    let seconds = (hours * 60 + minutes) * 60
    return bytes[0] == .dash ? -seconds : seconds
  }
}

private func number(in digits: ArraySlice<UInt8>) -> Int64? {
  digits.allSatisfy(\.isDigit) ? digits.reduce(0) { $0 * 10 + Int64($1 - .zero) } : nil
}

extension Int {
  fileprivate func padded(_ width: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
  }
}
