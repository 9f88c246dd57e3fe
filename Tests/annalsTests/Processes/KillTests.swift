import Foundation
import TestSupport
import Testing

@Suite("The tool killed in the middle", .serialized)
struct KillTests {
  @Test("what an append reported is there after kill -9, whatever was under way", arguments: Seeds.some(2))
  func appends(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let tool = try Tool.empty(in: try TemporaryDirectory())
    var reported: [String] = []
    var tried: [String] = []
    for round in 0..<25 {
      let id = "e\(round)"
      tried.append(id)
      let run = try tool.killed(after: UInt32.random(in: 500...40_000, using: &generator), Tool.oneEvent(id))
      if run.output.contains("recorded") { reported.append(id) }
      let ids = try tool.ids()
      #expect(Set(ids).isSuperset(of: reported), "seed \(seed), round \(round)")
      #expect(ids == tried.filter { Set(ids).contains($0) }, "seed \(seed): in order, and none twice")
    }
    #expect(try tool("verify").code == 0)
    for id in tried { #expect(try tool.appendOne(id).code == 0) }
    #expect(try Set(tool.ids()) == Set(tried))
    #expect(try tool.ids().count == tried.count)
    Tally.report("kills of an append", 25)
  }

  @Test("an append of a file is there as a whole or not at all", arguments: Seeds.some(1))
  func files(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let directory = try TemporaryDirectory()
    let tool = try Tool.empty(in: directory)
    var whole = 0
    for round in 0..<12 {
      let file = directory.file("events-\(round).jsonl")
      try Tool.events(400, prefix: "r\(round)").write(toFile: file, atomically: true, encoding: .utf8)
      let run = try tool.killed(
        after: UInt32.random(in: 2_000...120_000, using: &generator), ["append", file])
      let count = try tool.ids().count
      #expect(count == whole * 400 || count == (whole + 1) * 400, "seed \(seed), round \(round)")
      if run.output.contains("appended") { #expect(count == (whole + 1) * 400) }
      whole = count / 400
    }
    #expect(try tool("verify").code == 0)
    Tally.report("kills of an append of a file", 12)
  }

  @Test(
    "an import that is killed goes on when it is run again, and adds nothing twice", arguments: Seeds.some(1))
  func imports(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let directory = try TemporaryDirectory()
    let tool = try Tool.empty(in: directory)
    let file = directory.file("events.jsonl")
    try Tool.events(3000, prefix: "i").write(toFile: file, atomically: true, encoding: .utf8)
    var before = 0
    for round in 0..<10 {
      _ = try tool.killed(after: UInt32.random(in: 2_000...300_000, using: &generator), ["import", file])
      let ids = try tool.ids()
      #expect(ids.count >= before, "seed \(seed), round \(round)")
      #expect(ids == (0..<ids.count).map { "i-\($0)" }, "seed \(seed), round \(round)")
      before = ids.count
    }
    #expect(try tool("import", file).code == 0)
    #expect(try tool.ids().count == 3000)
    #expect(try tool("verify").code == 0)
    Tally.report("kills of an import", 10)
  }
}
