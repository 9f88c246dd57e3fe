import EventLog
import TestSupport
import Testing

@Suite("Limits of events")
struct EventLimitTests {
  @Test("an event of too many assertions or too long texts is refused, and nothing is appended")
  func sizes() throws {
    let files = MemoryFileSystem()
    _ = try LogWriter.makeLog(in: "log", fileSystem: files)
    let writer = try LogWriter(directory: "log", fileSystem: files)
    var many = try TestLog.draft("many")
    many.content.set = try (0...65_535).map {
      Assertion(try AttributeName("a\($0)"), .number(ExactNumber(Int64($0))))
    }
    var long = try TestLog.draft("long")
    long.content.set = try (0..<17).map {
      Assertion(try AttributeName("a\($0)"), .string(String(repeating: "x", count: 1 << 20)))
    }
    var titled = try TestLog.draft("titled")
    titled.content.source = Source(title: String(repeating: "x", count: 1 << 25))
    for draft in [many, long, titled] {
      let error = #expect(throws: LogError.self) { try writer.append([draft]) }
      #expect(error?.code == .badEvent)
    }
    many.content.set.removeLast()
    _ = try writer.append([many])
    let read = try LogReader(directory: "log", fileSystem: files).events()
    #expect(read.map(\.content) == [many.content])
  }

  @Test("JSON nested too deep, cut off anywhere, or no UTF-8 is an error with its place")
  func json() throws {
    let deep = "{\"date\":\"2021\",\"set\":{\"a\":" + String(repeating: "[", count: 100_000)
    #expect(throws: EventError.self) { try EventReader.drafts(in: Array(deep.utf8)) }
    let whole = Array(
      #"{"id":"é","date":"2021","kind":"a.b","entity":"c/d","set":{"n":"\ud83d\ude00"}}"#.utf8)
    #expect(try EventReader.drafts(in: whole).count == 1)
    for length in 1..<whole.count {
      #expect(throws: EventError.self) { try EventReader.drafts(in: Array(whole.prefix(length))) }
    }
    for bytes: [UInt8] in [
      [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE2, 0x82],
    ] {
      var broken = whole
      broken.replaceSubrange(7..<9, with: bytes)
      let error = #expect(throws: EventError.self) { try EventReader.drafts(in: broken) }
      #expect(error?.description.contains("line 1, column") == true)
    }
  }

  @Test(
    "an id is a key and no path: whatever it holds, files are made in the log's directory alone",
    arguments: ["../../outside", "/etc/passwd", "a/b", "..", "C:\\x", "x.segment", "commit.mark", "~"])
  func paths(id: String) throws {
    let files = MemoryFileSystem()
    _ = try LogWriter.makeLog(in: "log", fileSystem: files)
    _ = try LogWriter(directory: "log", fileSystem: files).append([try TestLog.draft(id)])
    #expect(try LogReader(directory: "log", fileSystem: files).events().map(\.id) == [id])
    #expect(try Set(files.list("log")) == ["00000000000000000001.segment", "commit.mark"])
  }

  @Test(
    "an id with control characters, or with none at all, is refused",
    arguments: ["", "a\u{0}", "a\nb", "\u{1B}[2J"])
  func ids(id: String) throws {
    #expect(throws: EventError.self) { try EventContent.validate(id: id) }
  }
}
