/// A calendar that counts days one at a time, to check the fast one against.
struct PlainCalendar {
  private(set) var year: Int64
  private(set) var month = 1
  private(set) var day = 1

  init(year: Int64) {
    self.year = year
  }

  static func isLeap(_ year: Int64) -> Bool {
    if year % 400 == 0 { return true }
    if year % 100 == 0 { return false }
    return year % 4 == 0
  }

  static func length(ofMonth month: Int, year: Int64) -> Int {
    let lengths = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return lengths[month - 1]
  }

  mutating func advance() {
    day += 1
    guard day > PlainCalendar.length(ofMonth: month, year: year) else { return }
    day = 1
    month += 1
    guard month > 12 else { return }
    month = 1
    year += 1
  }
}
