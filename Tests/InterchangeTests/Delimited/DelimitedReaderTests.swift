import EventLog
import Testing
import TestSupport

@testable import Interchange

/// Reads a text in chunks of `size` bytes.
func table(
  _ bytes: [UInt8], format: DelimitedFormat = .csv, size: Int = 7
) throws -> (records: [[String]], problems: [String], lines: [Int]) {
  var start = 0
  var reader = DelimitedReader(format: format) {
    defer { start = min(start + size, bytes.count) }
    return Array(bytes[start..<min(start + size, bytes.count)])
  }
  var record = DelimitedRecord()
  var result: (records: [[String]], problems: [String], lines: [Int]) = ([], [], [])
  while try reader.next(&record) {
    if let problem = record.problem {
      result.problems.append("\(problem)")
    } else {
      result.records.append(record.texts)
    }
    result.lines.append(record.line)
  }
  return result
}

@Suite struct DelimitedReaderTests {
  private func read(_ text: String, format: DelimitedFormat = .csv) throws -> [[String]] {
    try table(Array(text.utf8), format: format).records
  }

  @Test func quotesBreaksAndLineEnds() throws {
    #expect(try read("a,b\r\n\"1,2\",\"x\ny\"\r\n") == [["a", "b"], ["1,2", "x\ny"]])
    #expect(try read("a\rb\r") == [["a"], ["b"]])
    #expect(try read("a\nb") == [["a"], ["b"]])
    #expect(try read(#"a,"say ""hi""",c"#) == [["a", #"say "hi""#, "c"]])
    #expect(try read(#""""""#) == [["\""]])
    #expect(try read("a,,\n,,") == [["a", "", ""], ["", "", ""]])
    #expect(try read("\n\r\n\ra\n\n") == [["a"]])
    #expect(try read("") == [])
    #expect(try read(#"a b"c,d"#) == [[#"a b"c"#, "d"]])
    #expect(try read(#"a, "b, c" ,d"#) == [["a", "b, c", "d"]])
    #expect(try read("\"\"\nx") == [[""], ["x"]])
  }

  @Test func linesAreCountedThroughQuotedBreaks() throws {
    #expect(try table(Array("a\n\"b\r\nc\nd\re\"\n\nf\n".utf8)).lines == [1, 2, 7])
  }

  @Test func encodings() throws {
    let text = "名,é\n😀,x\n"
    let wanted = [["名", "é"], ["😀", "x"]]
    let units = Array(text.utf16)
    let little: [UInt8] = [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big: [UInt8] = [0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for size in 1...9 {
      #expect(try table([0xEF, 0xBB, 0xBF] + Array(text.utf8), size: size).records == wanted)
      #expect(try table(little, size: size).records == wanted)
      #expect(try table(big, size: size).records == wanted)
    }
    var format = DelimitedFormat.csv
    format.encoding = .windows1252
    #expect(try table([0x80, 0x2C, 0xE9], format: format).records == [["€", "é"]])
    format.encoding = .latin1
    #expect(try table([0xE9, 0x2C, 0xFF], format: format).records == [["é", "ÿ"]])
  }

  @Test func separatorsAreFound() throws {
    let found = DelimitedFormat()
    #expect(try read("a;b\n1,5;2,5\n", format: found) == [["a", "b"], ["1,5", "2,5"]])
    #expect(try read("a\tb\n1, 2\t3\n", format: found) == [["a", "b"], ["1, 2", "3"]])
    #expect(try read("a|b|c\n1|2|3\n", format: found) == [["a", "b", "c"], ["1", "2", "3"]])
    #expect(try read("sep=;\r\na;b\r\n", format: found) == [["a", "b"]])
    #expect(try read("one\ntwo\n", format: found) == [["one"], ["two"]])
    #expect(try read("a;b", format: found) == [["a", "b"]])
  }

  @Test func problemsNameTheirPlaceAndReadingGoesOn() throws {
    let bad = try table(Array("a,b\n\"x\"y,1\n\"q\n\",z\u{0}\nc,d\n".utf8) + [0x65, 0xFF, 0x0A, 0x66])
    #expect(bad.records == [["a", "b"], ["c", "d"], ["f"]])
    #expect(
      bad.problems == [
        "line 2, column 4: text stands behind the closing quote of a field", "line 4, column 4: a NUL byte",
        "line 6, column 2: bytes that are not UTF-8",
      ])
  }

  @Test func whatHidesTheRestEndsTheReading() throws {
    #expect(
      throws: EventError(
        "the quote that opens here is never closed",
        advice: "close the field with a quote, and double quotes inside",
        position: TextPosition(line: 2, column: 3))
    ) {
      _ = try table(Array("a,b\n1,\"x\ny\nz".utf8))
    }
    var small = DelimitedFormat.csv
    small.fieldBytesMax = 1000
    #expect(throws: EventError.self) { _ = try table(Array(repeating: 65, count: 200_000), format: small) }
    small.fieldsMax = 3
    #expect(throws: EventError.self) { _ = try table(Array("a,b,c,d".utf8), format: small) }
  }

  @Test(arguments: 0..<400) func agreesWithTheNaiveReader(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let alphabet = ["a", "é", ",", "\"", "\"\"", "\n", "\r", "\r\n", "x\"", "\",\"", "\"\n\"", "😀"]
    let text = (0..<Int.random(in: 0...60, using: &random)).map { _ in alphabet.randomElement(using: &random)!
    }
    .joined()
    let size = Int.random(in: 1...20, using: &random)
    guard let found = try? table(Array(text.utf8), size: size) else { return }
    // The naive reader takes text behind a closing quote; where there is none they must agree.
    if found.problems.isEmpty {
      #expect(found.records == NaiveTable.records(text), "\(text.debugDescription)")
    }
  }

  @Test(arguments: 0..<200) func readsBackWhatTheWriterWrites(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let alphabet = ["a", "b c", ",", "\"", "\n", "\r\n", " ", "ü", ";", "\t"]
    let columns = Int.random(in: 2...5, using: &random)
    let records = (0..<Int.random(in: 1...8, using: &random)).map { _ in
      (0..<columns).map { _ in
        (0..<Int.random(in: 0...4, using: &random)).map { _ in alphabet.randomElement(using: &random)! }
          .joined()
      }
    }
    var writer = CSVWriter()
    for record in records { writer.append(record: record) }
    #expect(try table(writer.bytes, size: 5).records == records)
    if records.allSatisfy({ !$0.joined().contains(where: ";\t|".contains) }) {
      #expect(try table(writer.bytes, format: DelimitedFormat(), size: 5).records.count == records.count)
    }
  }
}
