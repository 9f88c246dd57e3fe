import Countries
import EventLog
import Foundation
import PartialDates
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

@Suite("The tool asked to end in the middle of its work", .serialized)
struct SignalTests {
  static let signals = [SIGINT, SIGTERM, SIGHUP]

  /// Work that is interrupted: what is run in the workshop, and what it makes or adds when it comes to its end.
  struct Work: CustomTestStringConvertible, Sendable {
    var testDescription: String
    /// `{…}` stands for a path in the workshop.
    var arguments: [String]
    var input: String?
    /// How many events it adds: all of them, or none.
    var adds = 0
    /// What it makes; it is there as a whole, or not at all.
    var makes: String?

    init(_ name: String, _ arguments: [String], input: String? = nil, adds: Int = 0, makes: String? = nil) {
      (testDescription, self.arguments, self.input) = (name, arguments, input)
      (self.adds, self.makes) = (adds, makes)
    }
  }

  static let work = [
    Work("append FILE", ["append", "{new.jsonl}"], adds: Workshop.added),
    Work("append -", ["append", "-"], input: "new.jsonl", adds: Workshop.added),
    Work("import events", ["import", "{new.jsonl}"], adds: Workshop.added),
    Work(
      "import a table",
      [
        "import", "{new.csv}", "--date-column", "When", "--entity", "model/{Name}", "--kind",
        "model.released",
      ], adds: Workshop.added),
    Work("export", ["export", "--output", "{out}"], makes: "out"),
    Work("export to SQLite", ["export", "--format", "sqlite", "--output", "{out}"], makes: "out"),
    Work("chart", ["chart", "timeline", "--of", "events", "--svg", "{out}"], makes: "out"),
    Work("upgrade", ["upgrade", "{Out}"], makes: "Out"),
    Work("verify --repair", ["verify", "--repair", "{Out}"], makes: "Out"),
    Work("snapshot", ["snapshot", "--snapshots", "{Out}"], makes: "Out"),
    Work("an append that seals", Tool.oneEvent("one"), adds: 1),
  ]

  @Test("it ends by the signal or comes to its end, with nothing half-written", arguments: work)
  func workIsWholeOrNotThere(work: Work) throws {
    for seed in Seeds.some(1) {
      var generator = SeededGenerator(seed: seed)
      for round in 0..<1 {
        let workshop = try Workshop()
        let signal = generator.pick(SignalTests.signals)
        let delay = UInt32(2_000 * Double(1 << Int.random(in: 0...7, using: &generator)))
        let end = try workshop.signalled(signal, work) { usleep(delay) }
        let place = "\(work.testDescription), seed \(seed), round \(round): \(end)"
        #expect(end.signal == signal || end.code == 0, "\(place)")
        try workshop.check(work, end, place)
      }
    }
    Tally.report("interruptions of work", 1)
  }

  @Test("Ctrl-C while the input has not come to its end appends nothing", arguments: signals)
  func waitingForInput(signal: Int32) throws {
    let workshop = try Workshop()
    let pipe = Pipe()
    pipe.fileHandleForWriting.write(Data(Tool.events(300, prefix: "half").utf8))
    let end = try workshop.tool.signalled(
      signal, ["append", "-"], input: pipe.fileHandleForReading, output: workshop.printed
    ) { _ in usleep(30_000) }
    try pipe.fileHandleForWriting.close()
    #expect(end.signal == signal, "\(end)")
    try workshop.check(SignalTests.work[1], end, "append -")
    #expect(try workshop.tool.ids().count == Workshop.before)
  }

  @Test("what a stream acknowledged is there after Ctrl-C", arguments: signals)
  func stream(signal: Int32) throws {
    let workshop = try Workshop()
    let pipe = Pipe()
    pipe.fileHandleForWriting.write(Data(Tool.events(50, prefix: "stream").utf8))
    let end = try workshop.tool.signalled(
      signal, ["import", "-", "--format", "jsonl"], input: pipe.fileHandleForReading,
      output: workshop.printed
    ) { output in
      var text = ""
      while text.filter({ $0 == "\n" }).count < 50 {
        text += String(decoding: output.availableData, as: UTF8.self)
        usleep(1_000)
      }
    }
    try pipe.fileHandleForWriting.close()
    #expect(end.signal == signal, "\(end)")
    #expect(try workshop.tool.ids().count == Workshop.before + 50)
    #expect(try workshop.tool("verify").errors.isEmpty)
  }
}

/// A folder with a log that is about to be sealed, and with files to append and import.
private struct Workshop {
  static let before = 63
  static let added = 600

  let folder: TemporaryDirectory
  let tool: Tool
  private let names: [String]
  private let ids: [String]

  /// Where what the tool prints goes.
  var printed: String { folder.file("printed") }

  init() throws {
    folder = try TemporaryDirectory()
    tool = Tool(log: folder.file("Events"), directory: folder)
    try FileManager.default.copyItem(atPath: try unsafe Workshop.log.get().file("Events"), toPath: tool.log)
    ids = (0..<Workshop.before).map { "before-\($0)" }
    try Tool.events(Workshop.added, prefix: "new").write(
      toFile: folder.file("new.jsonl"), atomically: true, encoding: .utf8)
    let rows = (0..<Workshop.added).map { "M\($0),2023-01-05\n" }.joined()
    try ("Name,When\n" + rows).write(toFile: folder.file("new.csv"), atomically: true, encoding: .utf8)
    try Data().write(to: URL(fileURLWithPath: folder.file("printed")))
    names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
  }

  /// A log whose small frames are as many as a segment keeps; it is made once and copied.
  nonisolated(unsafe) private static let log = Result { () throws -> TemporaryDirectory in
    let folder = try TemporaryDirectory()
    _ = try LogWriter.makeLog(in: folder.file("Events"))
    let writer = try LogWriter(directory: folder.file("Events"))
    for number in 0..<Workshop.before {
      var content = EventContent(
        date: try PartialDate("2021"), kind: try EventKind("a.b"), entity: try EntityID("c/d\(number)"),
        countries: [try #require(CountryCode("KR"))])
      content.summary = "Number \(number)"
      _ = try writer.append([EventDraft(id: "before-\(number)", content: content)])
    }
    return folder
  }

  func signalled(_ signal: Int32, _ work: SignalTests.Work, when isTime: () -> Void) throws -> Tool.End {
    let arguments = work.arguments.map { argument in
      argument.hasPrefix("{") ? folder.file(String(argument.dropFirst().dropLast())) : argument
    }
    let input = try work.input.map { try #require(FileHandle(forReadingAtPath: folder.file($0))) }
    return try tool.signalled(signal, arguments, input: input ?? .nullDevice, output: printed) { _ in isTime()
    }
  }

  /// That the log is whole, holds what was acknowledged, and nothing is left over.
  func check(_ work: SignalTests.Work, _ end: Tool.End, _ place: String) throws {
    let verified = try tool("verify")
    #expect(verified.code == 0 && verified.errors.isEmpty, "\(place): \(verified)")
    #expect(!verified.output.contains("note:"), "\(place): \(verified.output)")
    let now = try tool.ids()
    #expect(Array(now.prefix(ids.count)) == ids, "\(place)")
    #expect([0, work.adds].contains(now.count - ids.count), "\(place): \(now.count)")
    if end.code == 0 || !end.output.isEmpty { #expect(now.count == ids.count + work.adds, "\(place)") }
    var left = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
    if let made = work.makes {
      let made = left.filter { $0 == made || $0.hasPrefix(made + "/") }
      left.removeAll(where: made.contains)
      if end.code == 0 { #expect(!made.isEmpty, "\(place)") }
      if !made.isEmpty { try checkWhole(work, made, place) }
    }
    #expect(left == names, "\(place)")
  }

  private func checkWhole(_ work: SignalTests.Work, _ made: [String], _ place: String) throws {
    let path = folder.file(made[0])
    switch work.testDescription {
    case "export":
      #expect(try String(contentsOfFile: path, encoding: .utf8) == tool("export").output, "\(place)")
    case "chart":
      #expect(try String(contentsOfFile: path, encoding: .utf8).hasSuffix("</svg>\n"), "\(place)")
    case "export to SQLite":
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)).starts(with: Data("SQLite format 3".utf8)))
    case "snapshot":
      #expect(try tool("snapshot", "--list", "--snapshots", path).output.contains("from 2021-12-31 on"))
      #expect(made.count == 2, "\(place): \(made)")
    default:
      #expect(try tool("--log", path, "verify").code == 0, "\(place)")
      #expect(try Tool(log: path).ids() == ids, "\(place)")
    }
  }
}
