/// Writes dates and numbers, zero-padded as ISO 8601 wants them, without a formatter.
struct TextBuilder {
  private(set) var string = ""

  mutating func append(_ text: String) {
    string += text
  }

  mutating func append(ascii byte: UInt8) {
    string.unicodeScalars.append(Unicode.Scalar(byte))
  }

  mutating func append(number: Int64, minimumDigits: Int = 1) {
    if number < 0 { append("-") }
    let digits = String(number.magnitude)
    string += String(repeating: "0", count: max(0, minimumDigits - digits.utf8.count))
    string += digits
  }

  mutating func append(twoDigits number: Int) {
    append(number: Int64(number), minimumDigits: 2)
  }

  /// A year in at least four digits, with a minus sign before year 0.
  mutating func append(year: Int64) {
    append(number: year, minimumDigits: 4)
  }
}
