import EventLog
import Interchange
import Testing

@Suite("Events out of a JSON text that comes in pieces")
struct JSONPiecesTests {
  private static let event = #"{"date":"2021","kind":"a.done","entity":"a/b","summary":"[{\"}, é 文"}"#

  private static func read(_ text: String, pieces: [Int] = [1 << 20]) throws -> [EventDraft] {
    try drafts(in: Array(text.utf8), JSONEventReader(.events), pieces: pieces)
  }

  @Test(
    "an event a line, spread over lines, side by side, in an array, behind a byte order mark",
    arguments: [
      ("\(event)\n\(event)\n", 2), ("\(event)\(event)", 2), ("\r\n\n \(event)\r\n", 1),
      ("[\(event),\(event)]", 2),
      (" [ \(event)\n, \(event) ] \n", 2), ("[]", 0), ("", 0), ("\n \n", 0), ("\u{FEFF}\(event)", 1),
      ("\u{FEFF}", 0),
      ("\u{FEFF}[\(event)]", 1), (event.replacing(",\"", with: "\n,\n\""), 1),
    ])
  func forms(text: String, count: Int) throws {
    for pieces in [[1 << 20], [1], [2, 7, 1]] {
      #expect(try JSONPiecesTests.read(text, pieces: pieces).count == count)
    }
  }

  @Test(
    "what is wrong is told with its place, whatever the pieces",
    arguments: [
      ("\(event)\nx", 2, 1, "'x' stands where an event object was expected"),
      ("[\(event)\(event)]", 1, 71, "'{' stands where ',' or ']' was expected"),
      ("[\(event),]", 1, 72, "']' stands where an event object was expected"),
      ("[\(event)] 5", 1, 73, "'5' stands where the end of the text was expected"),
      ("[\(event)", 1, 71, "the text ends inside of the array"),
      ("\(event)\n{\"date\":\"2021\"", 2, 15, "the text ends where ',' or '}' was expected"),
      ("\(event)\n  {\"x\":1}\n", 2, 4, "an event has no 'x'"),
      ("\(event)\n{\"date\":\"2021\n\"}", 2, 14, "a control character inside a text"),
      ("[\n[]]", 2, 1, "'[' stands where an event object was expected"),
      ("\(event)[]", 1, 70, "'[' stands where an event object was expected"),
      ("{\"date\":\n\n\"2021-13\"}", 3, 1, "date: 2021-13: there is no month 13"),
    ])
  func faults(text: String, line: Int, column: Int, message: String) throws {
    for pieces in [[1 << 20], [1], [3, 5]] {
      let error = #expect(throws: EventError.self) { try JSONPiecesTests.read(text, pieces: pieces) }
      #expect(error?.position == TextPosition(line: line, column: column))
      #expect(error?.message.hasPrefix(message) == true, "\(error?.message ?? "")")
      #expect(error?.advice.isEmpty == false)
    }
  }

  @Test("a retraction finds what it leaves out in an earlier event")
  func retraction() throws {
    let text = #"{"id":"x","date":"2021","kind":"a.done","entity":"a/b"} {"retracts":"x","reason":"no"}"#
    let drafts = try JSONEventReader.drafts(in: Array(text.utf8), with: JSONEventReader(.events))
    #expect(drafts.last?.content.entity == drafts.first?.content.entity)
    #expect(throws: EventError.self) { try JSONPiecesTests.read(#"{"retracts":"y"}"#) }
  }
}
