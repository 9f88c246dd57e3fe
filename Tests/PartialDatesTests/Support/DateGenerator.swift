@testable import PartialDates

/// Makes random valid expressions, from their parts rather than from text.
struct DateGenerator {
  var random: SplitMix64

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
  }

  mutating func partialDate() -> PartialDate {
    switch Int.random(in: 0..<10, using: &random) {
    case 0: return PartialDate(storage: .openEnd(simpleDate()))
    case 1: return PartialDate(storage: .unknownEnd(simpleDate()))
    case 2: return PartialDate(storage: .openStart(simpleDate()))
    case 3: return PartialDate(storage: .unknownStart(simpleDate()))
    case 4: return PartialDate(storage: .oneOfUntil(simpleDate()))
    case 5: return PartialDate(storage: .oneOfFrom(simpleDate()))
    case 6: return PartialDate(storage: .compound(interval()))
    case 7: return PartialDate(storage: .compound(set()))
    case 8: return PartialDate(storage: .compound(CompoundDate(moment: moment())))
    default: return PartialDate(storage: .date(simpleDate()))
    }
  }

  mutating func simpleDate() -> SimpleDate {
    while true {
      let date = candidate()
      if date.hull != nil { return date }
    }
  }

  private mutating func candidate() -> SimpleDate {
    var date = SimpleDate(year: Int64.random(in: -9_999...9_999, using: &random))
    switch Int.random(in: 0..<8, using: &random) {
    case 0:
      date.year = prefixedYear()
    case 1:
      date.precision = .decade
      date.year = WrittenYear(Int64.random(in: 1...999, using: &random))
    case 2:
      date.precision = .century
      date.year = WrittenYear(Int64.random(in: 1...99, using: &random))
      date.year.isNegative = Bool.random(using: &random)
    case 3:
      date.precision = .division
      date.month = TwoDigits(Int.random(in: YearDivision.codes, using: &random))
    case 4:
      date.precision = .month
      date.month = TwoDigits(Int.random(in: 1...12, using: &random))
    case 5: break
    default:
      date.precision = .day
      date.month = TwoDigits(Int.random(in: 1...12, using: &random))
      date.day = TwoDigits(Int.random(in: 1...31, using: &random))
    }
    if Bool.random(using: &random) { mask(&date) }
    if Bool.random(using: &random) { qualify(&date) }
    return date
  }

  private mutating func prefixedYear() -> WrittenYear {
    var year = WrittenYear(Int64.random(in: 10_000...999_999_999_999_999, using: &random))
    if Bool.random(using: &random) {
      year.magnitude = Int64.random(in: 1...99_999, using: &random)
      year.exponent = UInt8.random(in: 1...10, using: &random)
    }
    if Bool.random(using: &random) { year.significantDigits = 1 }
    year.isNegative = Bool.random(using: &random)
    return year
  }

  private mutating func mask(_ date: inout SimpleDate) {
    let hasFourDigits = !date.year.hasPrefix && date.precision != .decade && date.precision != .century
    guard hasFourDigits else { return }
    let digits = UInt8.random(in: 0...15, using: &random)
    var place: Int64 = 1
    for digit in 0..<4 {
      if digits & 1 << UInt8(digit) != 0 {
        date.year.magnitude -= date.year.magnitude / place % 10 * place
        date.year.mask |= 1 << UInt8(digit)
      }
      place *= 10
    }
    let x = TwoDigits.unspecified
    if date.precision == .month || date.precision == .day, Bool.random(using: &random) {
      date.month = TwoDigits(tens: Bool.random(using: &random) ? x : date.month.tens, ones: x)
    }
    if date.precision == .day, Bool.random(using: &random) {
      date.day = TwoDigits(tens: Bool.random(using: &random) ? x : date.day.tens, ones: x)
    }
    // -0000 is no year.
    if date.year.isNegative, date.year.magnitude == 0, !date.year.isMasked { date.year.isNegative = false }
  }

  private mutating func qualify(_ date: inout SimpleDate) {
    for part in 0..<date.partCount {
      date.qualifications.mark(part, Qualification(rawValue: UInt8.random(in: 0...3, using: &random)))
    }
  }

  mutating func moment() -> Moment {
    let day = CivilDay(daysSinceEpoch: Int64.random(in: -3_000_000...2_900_000, using: &random))
    let shift = Int16.random(in: -840...840, using: &random)
    let time = TimeOfDay(
      hour: UInt8.random(in: 0...23, using: &random), minute: UInt8.random(in: 0...59, using: &random),
      second: UInt8.random(in: 0...59, using: &random),
      shiftMinutes: Bool.random(using: &random) ? shift : nil)
    return Moment(date: SimpleDate(day), time: time)
  }

  private mutating func interval() -> CompoundDate {
    while true {
      let start = Bool.random(using: &random) ? moment() : Moment(date: simpleDate(), time: nil)
      let end = Bool.random(using: &random) ? moment() : Moment(date: simpleDate(), time: nil)
      let isCenturyMixed = (start.date.precision == .century) != (end.date.precision == .century)
      if !isCenturyMixed, let interval = CompoundDate(start: .moment(start), end: .moment(end)) {
        return interval
      }
    }
  }

  private mutating func set() -> CompoundDate {
    var members: [CompoundDate.Member] = []
    let isOneOf = Bool.random(using: &random)
    if Bool.random(using: &random) { members.append(.until(simpleDate())) }
    for _ in 0..<Int.random(in: 2...4, using: &random) {
      let first = simpleDate()
      let last = simpleDate()
      let isRange = Bool.random(using: &random) && first.validHull.first <= last.validHull.last
      members.append(isRange ? .range(first, last) : .one(first))
    }
    if Bool.random(using: &random) { members.append(.from(simpleDate())) }
    return CompoundDate(members: members, isOneOf: isOneOf)
  }
}
