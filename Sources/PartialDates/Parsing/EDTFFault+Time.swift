extension EDTFFault {
  func wordingOfTime(_ text: QuotedText) -> Wording? {
    switch reason {
    case .timeAfterPartialDate:
      return Wording("a time needs a whole day before it", advice: "write year, month and day before T")
    case .timeShape:
      return Wording("a time has hours, minutes and seconds", advice: "write it as in 2021-08-05T10:30:00")
    case .hour(let hour):
      return Wording("there is no hour \(hour)", advice: "write an hour from 00 to 23, or 24:00:00")
    case .minute(let minute):
      return Wording("there is no minute \(minute)", advice: "write a minute from 00 to 59")
    case .second(let second):
      return Wording("there is no second \(second)", advice: "write a second from 00 to 59")
    case .afterMidnight:
      return Wording("the day ends at 24:00:00", advice: "write 24:00:00, or the time on the next day")
    case .leapSecond:
      return Wording(
        "a leap second comes only at 23:59:60 UTC", advice: "write a second from 00 to 59")
    case .shiftShape:
      return Wording(
        "a shift from UTC has two digits of hours, and of minutes after a colon",
        advice: "write Z, or a shift such as +09:00")
    case .shift(let minutes):
      if minutes == 0 { return Wording("there is no shift of -00:00", advice: "write Z") }
      return Wording(
        "the shift from UTC is out of range",
        advice: "write one from -14:00 to +14:00, with minutes from 00 to 59")
    case .fraction:
      return Wording("EDTF has no fractions of a second", advice: "write whole seconds, as in 10:30:00")
    case .timeInSet:
      return Wording("a date in a set has no time", advice: "write the day alone")
    default: return nil
    }
  }
}
