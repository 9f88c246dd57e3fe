import Countries
import EventLog
import PartialDates
import TestSupport
import Testing

@testable import Projections

@Suite("Searching")
struct SearchTests {
  private static func log() throws -> KnownLog {
    var log = SmallLog()
    func name(_ text: String, _ more: [(String, String)] = []) -> (inout EventContent) throws -> Void {
      { content in
        content.set = [Assertion(try AttributeName("name"), .string(text))]
        content.set += try more.map { Assertion(try AttributeName($0.0), .string($0.1)) }
      }
    }
    try log.add("2021", "product/ernie-bot", in: "CN", name("ERNIE Bot", [("name@zh", "文心一言")]))
    try log.add("2019", "model/ernie", in: "CN", name("ERNIE"))
    try log.add("2020", "org/bernie", in: "US", name("Bernie"))
    try log.add("2022", "model/ernie", in: "JP") { $0.summary = "It comes to Japan" }
    try log.add("2022", "model/void", in: "KR", name("ERNIE Void"))
    try log.add("2022", "model/void", in: "KR") { $0.retracts = "e5" }
    var generator = SeededGenerator(seed: 1)
    return try KnownLog(try ReplayOracleTests.write(log.events, &generator))
  }

  @Test("the best name comes first, void events are passed over")
  func ranking() throws {
    let found = try SearchTests.log().search("ernie").entities
    #expect(found.map(\.id.text) == ["model/ernie", "product/ernie-bot", "org/bernie"])
    #expect(found[0].countries.map(\.description) == ["CN", "JP"] && found[0].eventCount == 2)
  }

  @Test("names in every language count, and texts of events")
  func languages() throws {
    let result = try SearchTests.log().search("文心")
    #expect(result.entities.map(\.id.text) == ["product/ernie-bot"])
    #expect(try result.events.events().map(\.sequence) == [1])
    #expect(try SearchTests.log().search("japan").events.events().map(\.sequence) == [4])
    #expect(try SearchTests.log().search("").entities.isEmpty)
  }

  /// Pieces that texts are made of: where one byte, one scalar and one character are not the same.
  private static let pieces = [
    "a", "b", "K", "\u{212A}", "İ", "ı", "ß", "ſ", "e", "é", "e\u{301}", "\u{301}", ";", "\u{37E}", "-", "_",
    " ",
    "\u{3000}", "Ａ", "ｂ", "\r", "\n", "\r\n", "\\", "\"", "文", "心", "감", "가\u{11A8}", "各", "\u{FA10}", "塚",
    "é-", "👩", "\u{200D}", "💻", "A", "B",
  ]

  private static func text(_ generator: inout SeededGenerator, count: ClosedRange<Int>) -> String {
    let isPlain = generator.once(in: 2)
    return (0..<Int.random(in: count, using: &generator))
      .map { _ in
        isPlain ? generator.pick(["a", "b", "A", "K", "-", " ", "\"", ";"]) : generator.pick(pieces)
      }
      .joined()
  }

  private static func worldOfTexts(_ generator: inout SeededGenerator) throws -> [Event] {
    var log = SmallLog()
    for _ in 0..<Int.random(in: 1...20, using: &generator) {
      let entity = generator.pick(["model/a", "org/b-a", "law/文心", "model/ab"])
      try log.add(generator.pick(RandomEvents.dates), entity, in: generator.pick(["KR", "JP CN", ""])) {
        if generator.once(in: 2) { $0.summary = text(&generator, count: 1...9) }
        for attribute in ["name", "name@ko", "name@und", "status"] where generator.once(in: 3) {
          let value = "x" + text(&generator, count: 0...6)
          $0.set.append(Assertion(try AttributeName(attribute), .string(value)))
        }
        if generator.once(in: 3) {
          let member = Value.string("y" + text(&generator, count: 0...4))
          let assertion = MemberAssertion(try AttributeName("aliases"), [member])
          if generator.once(in: 3) { $0.remove = [assertion] } else { $0.add = [assertion] }
        }
      }
    }
    return log.events
  }

  @Test("texts of every form are found as by the rules", arguments: 0..<8)
  func texts(block: Int) throws {
    for seed in 0..<25 {
      var generator = SeededGenerator(seed: UInt64(160_000 + block * 25 + seed))
      let events = try SearchTests.worldOfTexts(&generator)
      let known = try KnownLog(try ReplayOracleTests.write(events, &generator))
      for _ in 0..<8 {
        let text = SearchTests.text(&generator, count: 0...3)
        let naive = NaiveSearch(text, in: Knowledge(events))
        let found = try known.search(text, threads: 2)
        let label: Comment = "block \(block), seed \(seed), '\(text)'"
        #expect(try found.events.events() == naive.events, label)
        #expect(found.entities == naive.entities, label)
      }
    }
  }

  @Test("in random logs, at random points", arguments: 0..<8)
  func searches(block: Int) throws {
    for seed in 0..<20 {
      var question = try RandomQuestion(seed: 170_000 + block * 20 + seed, count: 30)
      let reader = try ReplayOracleTests.write(question.log, &question.generator)
      let known = try KnownLog(reader, at: question.point)
      for text in ["alpha", "감", "model", "number 1", "x", "org/", "a"] {
        let naive = NaiveSearch(text, in: Knowledge(question.log, at: question.point))
        let found = try known.search(text)
        let label: Comment = "block \(block), seed \(seed), '\(text)'"
        #expect(try found.events.events() == naive.events, label)
        #expect(found.entities == naive.entities, label)
      }
    }
  }
}
