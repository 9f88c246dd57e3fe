import EventLog
import TestSupport
import Testing

@testable import Interchange

@Suite struct AmountTests {
  private func value(_ text: String, _ rule: NumberRule = NumberRule()) throws(EventError) -> Value {
    try rule.value(Array(text.utf8)[...], unit: nil, isApproximate: false)
  }

  private func number(_ text: String) -> Value { .number(ExactNumber(text) ?? ExactNumber(-1)) }

  @Test(arguments: [
    ("12", "12"), ("-0.5", "-0.5"), ("$1,234.50", "1234.5"), ("1 234 567", "1234567"), ("1'000", "1000"),
    ("+7", "7"),
    ("1.2e+3", "1200"), ("98000000000.0", "98000000000"), ("1.2 billion", "1200000000"), ("3k", "3000"),
    ("\u{2212}4", "-4"), ("1e-18", "0.000000000000000001"), ("US$ 5", "5"), ("0", "0"),
    ("249000000.00000003", "249000000.00000003"),
    ("007", "7"), ("1\u{202F}000", "1000"),
  ])
  func barePlainNumbersAreExact(text: String, expected: String) throws {
    #expect(try value(text) == number(expected))
  }

  @Test func marksBoundsAndRanges() throws {
    let n = { (text: String) in ExactNumber(text) ?? ExactNumber(-1) }
    #expect(try value("~70 %") == .quantity(Quantity(.exactly(n("70")), unit: "%", isApproximate: true)))
    #expect(try value("60-70") == .quantity(Quantity(.between(low: n("60"), high: n("70")))))
    #expect(try value("60–70%") == .quantity(Quantity(.between(low: n("60"), high: n("70")), unit: "%")))
    #expect(try value("1-2 million") == .quantity(Quantity(.between(low: n("1000000"), high: n("2000000")))))
    #expect(try value("≥ 200") == .quantity(Quantity(.atLeast(n("200")))))
    #expect(try value("200+") == .quantity(Quantity(.atLeast(n("200")))))
    #expect(try value("up to 5") == .quantity(Quantity(.atMost(n("5")))))
  }

  @Test(arguments: [
    "", "x", "1,2", "1,23,456", "12 kg", "1..", "--1", "1e", "1.2.3", "70-60", "1e30", "1e-30", "€",
  ])
  func otherTextsAreNoNumbers(text: String) {
    #expect(throws: EventError.self) { try value(text) }
  }

  @Test func scalesDigitsAndRounding() throws {
    var rule = NumberRule()
    rule.scale = AmountReader.scale("1e-15")
    #expect(try value("1.2e+26", rule) == number("120000000000"))
    #expect(try value("4.64e+26", rule) == number("464000000000"))
    #expect(throws: EventError.self) { try value("694894.9377361819", rule) }
    rule.inexact = .round
    #expect(try value("694894.9377361819", rule) == number("0.000000000694894938"))
    #expect(throws: EventError.self) { try value("1e40", rule) }
    var clean = NumberRule()
    clean.digits = 15
    #expect(try value("249000000.00000003", clean) == number("249000000"))
    #expect(try value("45199999.99999999", clean) == number("45200000"))
    clean.digits = 1
    #expect(try value("25", clean) == number("20"))
    #expect(try value("35", clean) == number("40"))
    #expect(AmountReader.scale("million")?.exact == ExactNumber(1_000_000))
    #expect(AmountReader.scale("0") == nil)
  }

  @Test func decimalCommas() throws {
    var rule = NumberRule()
    rule.reader.decimals.decimalSign = UInt8(ascii: ",")
    #expect(try value("1.234,5", rule) == number("1234.5"))
    #expect(try value("1,5", rule) == number("1.5"))
  }

  /// What the log's own reader of JSON numbers takes must come out the same.
  @Test(arguments: 0..<500) func agreesWithTheReaderOfJSONNumbers(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var text = Bool.random(using: &random) ? "-" : ""
    text += String(Int.random(in: 0...999_999, using: &random))
    if Bool.random(using: &random) { text += "." + String(Int.random(in: 0...99_999, using: &random)) }
    if Bool.random(using: &random) { text += "e" + String(Int.random(in: -9...9, using: &random)) }
    #expect((try? value(text)) == ExactNumber(text).map { .number($0) }, "\(text)")
  }
}
