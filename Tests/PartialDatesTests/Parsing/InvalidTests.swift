import PartialDates
import Testing

@Suite struct InvalidTests {
  @Test(arguments: InvalidTable.all)
  func anImpossibleDateIsExplained(row: InvalidRow) throws {
    let error = try #require(throws: PartialDateError.self) { try PartialDate(row.text) }
    #expect(error.message == row.message)
    #expect(error.advice == row.advice)
    #expect(error.offset == row.offset)
    #expect(error.description == "\(row.message); \(row.advice)")
  }

  @Test func theTableIsLarge() {
    #expect(InvalidTable.all.count >= 140)
  }

  @Test(arguments: [
    ("", 0, "an empty text is not a date"),
    (" 2021", 0, " 2021: there is a space in the date"),
    ("2021-08-05 ", 10, "2021-08-05 : there is a space in the date"),
    ("[2021] ", 6, "[2021] : there is text after the set"),
    ("２０２１", 0, "２０２１: “２” is not a character of EDTF"),
    ("٢٠٢١", 0, "٢٠٢١: “٢” is not a character of EDTF"),
    ("2021–2022", 4, "2021–2022: “–” is not a character of EDTF"),
    ("2021−08", 4, "2021−08: “−” is not a character of EDTF"),
    ("[2021‥2022]", 5, "2021‥2022: “‥” is not a character of EDTF"),
    ("2021年", 4, "2021年: “年” is not a character of EDTF"),
    ("2021\u{200B}", 4, "2021\\u{200B}: “\\u{200B}” is not a character of EDTF"),
    ("2021\u{0}", 4, "2021\\u{0}: the date cannot go on with “\\u{0}”"),
    ("2021\n08", 4, "2021\\u{A}08: the date cannot go on with “\\u{A}”"),
    ("2021\u{202E}08", 4, "2021\\u{202E}08: “\\u{202E}” is not a character of EDTF"),
  ])
  func foreignCharactersAreNamed(text: String, offset: Int, message: String) throws {
    let error = try #require(throws: PartialDateError.self) { try PartialDate(text) }
    #expect(error.message == message)
    #expect(error.offset == offset)
  }

  @Test(arguments: [
    ("２０２１", "write the ASCII character 2"), ("٢٠٢١", "write the ASCII digit 2"),
    ("2021–2022", "write an ASCII hyphen -, or / between two dates"), ("2021\u{A0}", "remove the space"),
    ("[2021…2022]", "write two ASCII dots .."),
  ])
  func foreignCharactersHaveAdvice(text: String, advice: String) throws {
    let error = try #require(throws: PartialDateError.self) { try PartialDate(text) }
    #expect(error.advice == advice)
  }

  @Test func aTextBeyondTheLimitIsRefused() throws {
    let members = Array(repeating: "2021", count: 199).joined(separator: ",")
    #expect("[\(members),20]".utf8.count == 999 + 0)
    #expect(throws: Never.self) { try PartialDate("[\(members),20]") }
    let long = "[\(members),2021]"
    #expect(long.utf8.count == 1_001)
    let error = try #require(throws: PartialDateError.self) { try PartialDate(long) }
    #expect(error.message.hasSuffix("…: a date of 1001 bytes is too long"))
    #expect(error.message.count < 100)
    #expect(error.offset == 1_000)
    let huge = String(repeating: "年", count: 100_000)
    #expect(throws: PartialDateError.self) { try PartialDate(huge) }
  }

  @Test func hostileTextsEndSoon() {
    let texts = [
      String(repeating: "9", count: 1_000), "Y" + String(repeating: "1", count: 999),
      String(repeating: "[", count: 1_000), String(repeating: "/", count: 1_000),
      "[" + String(repeating: ".", count: 998) + "]", "2021-" + String(repeating: "?", count: 990),
      "[" + String(repeating: ",", count: 998) + "]", "Y1E" + String(repeating: "9", count: 990),
      "1950S" + String(repeating: "9", count: 990),
      "[" + Array(repeating: "XXXX-02-30", count: 90).joined(separator: ",") + "]",
      "XXXX-XX-99", "XXXX-X2-3X/XXXX-02-3X",
    ]
    for text in texts {
      #expect(throws: PartialDateError.self) { try PartialDate(text) }
    }
  }
}
