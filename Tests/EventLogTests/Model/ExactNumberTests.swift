import EventLog
import TestSupport
import Testing

@Suite("ExactNumber")
struct ExactNumberTests {
  @Test(
    "reads what JSON writes, and prints the plain normal form",
    arguments: [
      ("0", "0"), ("-0", "0"), ("7", "7"), ("204000000000", "204000000000"), ("0.50", "0.5"), ("1e3", "1000"),
      ("1.5E+3", "1500"), ("-12.340", "-12.34"), ("5e-3", "0.005"), ("1.0", "1"), ("100e-2", "1"),
      ("9223372036854775807", "9223372036854775807"), ("-9223372036854775808", "-9223372036854775808"),
      ("0.000000000000000001", "0.000000000000000001"), ("-0.1", "-0.1"),
      ("123456789012345.678", "123456789012345.678"),
      ("0e99999", "0"), ("0.000", "0"),
    ])
  func normalForm(text: String, normal: String) throws {
    let number = try #require(ExactNumber(text))
    #expect(number.description == normal)
    #expect(ExactNumber(normal) == number)
  }

  @Test(
    "refuses what would have to be rounded, and what is no number",
    arguments: [
      "9223372036854775808", "-9223372036854775809", "0.0000000000000000001", "1e19", "1e-19",
      "1e999999999999",
      "12345678901234567.8901", "", "-", "+1", "01", "1.", ".5", "1e", "1e+", "0x10", "1 ", " 1", "1,000",
      "NaN", "١",
    ])
  func refused(text: String) {
    #expect(ExactNumber(text) == nil)
  }

  @Test("orders and equals by value", arguments: 0..<200)
  func order(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let numbers = try (0..<20).map { _ in
      try #require(
        ExactNumber(
          coefficient: Int64.random(in: -2000...2000, using: &generator),
          scale: Int.random(in: -2...3, using: &generator)))
    }
    for left in numbers {
      for right in numbers {
        #expect((left < right) == (left.approximation < right.approximation - 1e-9))
        #expect((left == right) == (left.description == right.description))
      }
    }
  }
}
