/// Years on an axis, as dates are written: `2021`, `0476`, `-0043`, and beyond four digits `12,000`.
enum YearText {
  static func text(_ year: Int64) -> String {
    let digits = String(year.magnitude)
    let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return (year < 0 ? "-" : "") + (digits.count > 4 ? grouped(digits) : padded)
  }
}
