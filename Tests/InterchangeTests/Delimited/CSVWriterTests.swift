import Interchange
import Testing

@Suite struct CSVWriterTests {
  private func written(_ record: [String], separator: UInt8 = UInt8(ascii: ",")) -> String {
    var writer = CSVWriter(separator: separator)
    writer.append(record: record)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test func plainFieldsStayPlain() {
    #expect(written(["a", "", "日本"]) == "a,,日本\n")
  }

  @Test(arguments: [
    ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""), ("a\rb", "\"a\rb\""), (" a", "\" a\""),
    ("a ", "\"a \""),
  ])
  func fieldsThatWouldBeMisreadAreQuoted(field: String, expected: String) {
    #expect(written([field]) == expected + "\n")
  }

  @Test func aTabSeparatesWhenAsked() {
    #expect(written(["a,b", "c\td"], separator: UInt8(ascii: "\t")) == "a,b\t\"c\td\"\n")
  }
}
