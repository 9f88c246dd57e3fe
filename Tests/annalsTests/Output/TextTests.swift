import EventLog
import Testing

@testable import annals

@Suite("Text for people")
struct TextTests {
  @Test(
    "widths",
    arguments: [
      ("abc", 3), ("", 0), ("文心一言", 8), ("하이퍼클로바", 12), ("e\u{301}", 1), ("👩‍👩‍👧", 2), ("❤️", 2), ("ｱ", 1),
      ("Ａ", 2),
      ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("🇰🇷", 2), ("a\u{200B}b", 2), ("≥", 1),
    ])
  func widths(text: String, width: Int) {
    #expect(text.displayWidth == width)
    #expect(text.padded(to: 20).displayWidth == 20)
    #expect(text.rightAligned(to: 20).displayWidth == 20)
  }

  @Test(
    "nothing in the data steers the terminal",
    arguments: [
      ("plain 文", "plain 文"), ("\u{1B}[31mred", "␛[31mred"), ("a\nb\tc", "a b c"),
      ("\u{202E}abc", "<U+202E>abc"),
      ("\u{0}\u{7F}", "␀␡"), ("\u{9B}31m", "<U+9B>31m"), ("👩‍👧", "👩‍👧"),
    ])
  func safety(text: String, safe: String) {
    #expect(text.safeForTerminal == safe)
  }

  @Test("lines are broken at spaces and between wide characters")
  func wrapping() {
    #expect(wrap("one two three", to: 7) == ["one two", "three"])
    #expect(wrap("文心一言大模型", to: 6) == ["文心一", "言大模", "型"])
    #expect(wrap("", to: 5) == [""])
    #expect(wrap("unbreakable word", to: 4) == ["unbreakable", "word"])
  }

  @Test(
    "numbers",
    arguments: [
      ("204000000000", "204 B"), ("1300000000", "1.3 B"), ("16650000000000", "16.65 T"),
      ("999999", "999,999"),
      ("1234567", "1,234,567"), ("1234567890", "1,234,567,890"), ("-5000000", "-5 M"), ("0.5", "0.5"),
      ("0", "0"),
      ("1000000", "1 M"), ("-1234", "-1,234"), ("1234.5", "1,234.5"),
    ])
  func numbers(number: String, text: String) throws {
    #expect(ValueText.readable(try #require(ExactNumber(number))) == text)
  }

  @Test("quantities")
  func quantities() throws {
    func text(_ amount: Quantity.Amount, _ unit: String?, approximate: Bool = false) throws -> String {
      ValueText.readable(try Quantity(amount, unit: unit, isApproximate: approximate))
    }
    func number(_ value: Int64) -> ExactNumber { ExactNumber(value) }
    #expect(try text(.exactly(number(350_000_000)), "EUR") == "€350 M")
    #expect(try text(.between(low: number(60), high: number(70)), "%") == "60–70 %")
    #expect(try text(.atLeast(number(200)), "scenarios") == "≥ 200 scenarios")
    #expect(try text(.atMost(number(5)), "USD") == "≤ $5")
    #expect(try text(.exactly(number(70)), "%", approximate: true) == "~ 70 %")
    #expect(try text(.exactly(number(-3)), nil) == "-3")
  }
}
