/// A time of day to the second with its shift from UTC, as written after `T`.
struct TimeOfDay: Hashable, Sendable {
  let hour: UInt8
  let minute: UInt8
  let second: UInt8
  /// Minutes east of UTC, 0 for `Z`; `nil` for a local time.
  let shiftMinutes: Int16?

  /// Seconds since the start of the stated day, on the stated clock.
  var secondOfDay: Int { Int(hour) * 3_600 + Int(minute) * 60 + Int(second) }

  /// Seconds since the start of the stated day on a clock of UTC, or `nil` for a local time.
  var utcSecond: Int? { shiftMinutes.map { secondOfDay - Int($0) * 60 } }

  /// Tells whether both times fall on the same stated day and this one is certainly the later.
  func isAfter(_ other: TimeOfDay) -> Bool {
    if let mine = utcSecond, let theirs = other.utcSecond { return mine > theirs }
    if shiftMinutes == nil, other.shiftMinutes == nil { return secondOfDay > other.secondOfDay }
    return false
  }

  func append(to text: inout TextBuilder) {
    text.append("T")
    text.append(twoDigits: Int(hour))
    text.append(":")
    text.append(twoDigits: Int(minute))
    text.append(":")
    text.append(twoDigits: Int(second))
    guard let shift = shiftMinutes else { return }
    if shift == 0 { return text.append("Z") }
    text.append(shift < 0 ? "-" : "+")
    text.append(twoDigits: Int(shift.magnitude) / 60)
    text.append(":")
    text.append(twoDigits: Int(shift.magnitude) % 60)
  }
}
