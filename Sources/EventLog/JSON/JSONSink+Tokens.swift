import Countries
import PartialDates

// Containers, keys and values; commas are placed here.
extension JSONSink {
  @inline(__always)
  mutating func open(_ bracket: UInt8) {
    separate()
    put(bracket)
    needsComma = false
  }

  @inline(__always)
  mutating func close(_ bracket: UInt8) {
    put(bracket)
    needsComma = true
  }

  mutating func key(_ name: String) {
    separate()
    quote(name)
    put(.colon)
    needsComma = false
  }

  /// Writes a key that is given with its quotes and its colon.
  @inline(__always)
  mutating func key(written name: StaticString) {
    separate()
    put(name)
    needsComma = false
  }

  mutating func string(_ text: String) {
    separate()
    quote(text)
    needsComma = true
  }

  @inline(__always)
  mutating func token(_ text: StaticString) {
    separate()
    put(text)
    needsComma = true
  }

  mutating func integer(negative: Bool, magnitude: UInt64) {
    separate()
    if negative { put(.dash) }
    put(digits: magnitude)
    needsComma = true
  }

  mutating func number(_ number: ExactNumber) {
    if number.scale == 0 {
      integer(negative: number.coefficient < 0, magnitude: number.coefficient.magnitude)
    } else {
      separate()
      put(verbatim: number.description)
      needsComma = true
    }
  }

  mutating func country(_ country: CountryCode) {
    separate()
    put(.quote)
    put(UInt8(truncatingIfNeeded: country.packed >> 8))
    put(UInt8(truncatingIfNeeded: country.packed))
    put(.quote)
    needsComma = true
  }

  mutating func date(_ date: PartialDate) {
    separate()
    put(.quote)
    if let (year, month, day) = date.plainParts {
      put(year: year)
      if month > 0 { put(.dash, twoDigits: month) }
      if day > 0 { put(.dash, twoDigits: day) }
    } else {
      put(verbatim: date.description)
    }
    put(.quote)
    needsComma = true
  }

  mutating func instant(_ instant: Instant) {
    separate()
    put(.quote)
    let (day, inDay) = instant.dayAndRest
    let (year, month, number) = day.parts
    if (0...9999).contains(year) {
      let (seconds, fraction) = inDay.quotientAndRemainder(dividingBy: 1_000_000)
      put(year: Int(year))
      put(.dash, twoDigits: month)
      put(.dash, twoDigits: number)
      put(UInt8(ascii: "T"), twoDigits: seconds / 3600)
      put(.colon, twoDigits: seconds / 60 % 60)
      put(.colon, twoDigits: seconds % 60)
      put(.dot, twoDigits: fraction / 10_000)
      put(twoDigits: fraction / 100 % 100)
      put(twoDigits: fraction % 100)
      put(UInt8(ascii: "Z"))
    } else {
      put(verbatim: instant.description)
    }
    put(.quote)
    needsComma = true
  }

  @inline(__always)
  private mutating func separate() {
    if needsComma { put(.comma) }
  }
}

// Digits.
extension JSONSink {
  @inline(__always)
  private mutating func put(year: Int) {
    put(twoDigits: year / 100)
    put(twoDigits: year % 100)
  }

  @inline(__always)
  private mutating func put(_ mark: UInt8, twoDigits number: Int) {
    put(mark)
    put(twoDigits: number)
  }

  /// Writes a number below 100.
  @inline(__always)
  private mutating func put(twoDigits number: Int) {
    guard let place = unsafe room(for: 2) else { return }
    unsafe place.storeBytes(of: UInt8.zero &+ UInt8(truncatingIfNeeded: number / 10), as: UInt8.self)
    unsafe place.storeBytes(
      of: UInt8.zero &+ UInt8(truncatingIfNeeded: number % 10), toByteOffset: 1, as: UInt8.self)
  }

  private mutating func put(digits number: UInt64) {
    var length = 1
    var bound: UInt64 = 10
    while length < 20, number >= bound {
      length += 1
      bound = length < 20 ? bound &* 10 : bound
    }
    guard let place = unsafe room(for: length) else { return }
    var rest = number
    for index in (0..<length).reversed() {
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      unsafe place.storeBytes(
        of: UInt8.zero &+ UInt8(truncatingIfNeeded: digit), toByteOffset: index, as: UInt8.self)
      rest = quotient
    }
  }
}
