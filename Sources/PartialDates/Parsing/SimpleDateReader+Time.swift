extension SimpleDateReader {
  /// Reads `T`, a time of day and its shift, up to the end of the range.
  ///
  /// 24:00:00 is the end of the stated day (ISO 8601-1 Amendment 1). Second 60 is a leap second, which comes at
  /// 23:59:60 UTC only.
  mutating func readTime(_ bytes: Span<UInt8>) throws(EDTFFault) -> TimeOfDay {
    guard date.precision == .day, !date.isMasked else { throw fault(.timeAfterPartialDate) }
    if !date.qualifications.isEmpty { throw fault(.markBeforeTime) }
    position += 1
    let offset = position
    let hour = try readTwoDigits(bytes, orThrow: .timeShape, at: offset)
    if hour > 24 { throw fault(.hour(hour), at: offset) }
    guard skip(UInt8(ascii: ":"), bytes) else { throw fault(.timeShape, at: offset) }
    let minute = try readTwoDigits(bytes, orThrow: .timeShape, at: offset)
    if minute > 59 { throw fault(.minute(minute), at: offset + 3) }
    guard skip(UInt8(ascii: ":"), bytes) else { throw fault(.timeShape, at: offset) }
    let second = try readTwoDigits(bytes, orThrow: .timeShape, at: offset)
    if second > 60 { throw fault(.second(second), at: offset + 6) }
    if hour == 24, minute > 0 || second > 0 { throw fault(.afterMidnight, at: offset) }
    let next = peek(bytes)
    if next == UInt8(ascii: ".") || next == UInt8(ascii: ",") { throw fault(.fraction) }
    let shift = try readShift(bytes)
    if Qualification(mark: peek(bytes)) != nil { throw fault(.markAfterTime) }
    guard isAtEnd else { throw unexpected() }
    if second == 60, !isLeapSecondPossible(hour: hour, minute: minute, shift: shift) {
      throw fault(.leapSecond, at: offset + 6)
    }
    return TimeOfDay(
      hour: UInt8(hour), minute: UInt8(minute), second: UInt8(second), shiftMinutes: shift.map { Int16($0) })
  }

  /// Reads `Z`, `±hh` or `±hh:mm`, in minutes; nothing is a local time.
  private mutating func readShift(_ bytes: Span<UInt8>) throws(EDTFFault) -> Int? {
    let offset = position
    if skip(UInt8(ascii: "Z"), bytes) { return 0 }
    let isWest = peek(bytes) == UInt8(ascii: "-")
    guard isWest || peek(bytes) == UInt8(ascii: "+") else { return nil }
    position += 1
    let hours = try readTwoDigits(bytes, orThrow: .shiftShape, at: offset)
    var minutes = 0
    if skip(UInt8(ascii: ":"), bytes) {
      minutes = try readTwoDigits(bytes, orThrow: .shiftShape, at: offset)
    } else if peek(bytes) &- UInt8(ascii: "0") < 10 {
      throw fault(.shiftShape, at: offset)
    }
    let shift = hours * 60 + minutes
    // No clock has been further from UTC than 14 hours; ISO 8601 has no shift of -00:00.
    guard minutes <= 59, shift <= 14 * 60, !(isWest && shift == 0) else {
      throw fault(.shift(isWest ? -shift : shift), at: offset)
    }
    return isWest ? -shift : shift
  }

  private func isLeapSecondPossible(hour: Int, minute: Int, shift: Int?) -> Bool {
    // A local clock may differ from UTC by quarters of an hour.
    guard let shift else { return minute % 15 == 14 }
    return (hour * 60 + minute - shift + 2 * 1_440) % 1_440 == 1_439
  }

  private mutating func readTwoDigits(
    _ bytes: Span<UInt8>, orThrow reason: EDTFFault.Reason, at offset: Int
  ) throws(EDTFFault) -> Int {
    var number = 0
    for _ in 0..<2 {
      let digit = peek(bytes) &- UInt8(ascii: "0")
      guard digit < 10 else { throw fault(reason, at: offset) }
      number = number * 10 + Int(digit)
      position += 1
    }
    return number
  }
}
