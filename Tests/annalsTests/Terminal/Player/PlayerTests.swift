import Countries
import EventLog
import Foundation
import PartialDates
import Projections
import TestSupport
import Testing

@testable import annals

@Suite("The player without a terminal")
struct PlayerTests {
  /// A player of the golden events, paused before the first, and what draws it.
  private struct Stage {
    var player: Player
    let view: PlayerView

    init(_ filter: EventFilter = EventFilter(), symbols: Symbols = .rich, isLooping: Bool = false) throws {
      let url = PlayerTests.folder.appendingPathComponent("../events.jsonl")
      let files = MemoryFileSystem()
      _ = try LogWriter.makeLog(in: "log", fileSystem: files)
      let drafts = try EventReader.drafts(in: Array(try Data(contentsOf: url)))
      _ = try LogWriter(directory: "log", fileSystem: files).append(drafts)
      let index = try TimelineIndex(LogReader(directory: "log", fileSystem: files))
      player = Player(
        try PlayerFeed(index, filter), EventStore(index), pace: .events(2), isLooping: isLooping,
        today: CivilDay(daysSinceEpoch: 20_000), now: 0)
      try player.finishReading()
      player.isPlaying = false
      view = PlayerView(symbols: symbols)
    }

    mutating func keys(_ keys: Key...) throws { for key in keys { try player.take(key) } }

    mutating func type(_ text: String) throws { for letter in text { try player.take(.character(letter)) } }

    mutating func screen(_ width: Int, _ height: Int) throws -> [String] {
      try view.draw(&player, size: (width, height)).text
    }
  }

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../Golden/Player").standardized

  @Test(
    "screens as recorded", arguments: [(80, 24), (120, 40), (200, 50), (60, 16), (40, 10)],
    ["end", "start", "details", "help", "countries"])
  func golden(size: (Int, Int), scene: String) throws {
    var stage = try Stage()
    switch scene {
    case "end": try stage.keys(.end)
    case "details": try stage.keys(.end, .left, .left, .character("s"))
    case "help": try stage.keys(.right, .character("?"))
    case "countries": try stage.keys(.end, .character("c"), .down, .character(" "))
    default: break
    }
    let text = try stage.screen(size.0, size.1).joined(separator: "\n") + "\n"
    let file = PlayerTests.folder.appendingPathComponent("\(scene)-\(size.0)x\(size.1).txt")
    if ProcessInfo.processInfo.environment["ANNALS_RECORD_GOLDEN"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try text == String(contentsOf: file, encoding: .utf8))
  }

  @Test("a screen of any size is drawn, and no line is wider than it", arguments: 0..<12)
  func sizes(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var stage = try Stage(symbols: generator.once(in: 3) ? .plain : .rich)
    let keys: [Key] = [
      .right, .right, .left, .end, .home, .pageDown, .farLeft, .up, .down, .character("s"), .character("c"),
      .character("?"), .character("g"), .character("2"), .enter, .escape, .character(" "), .character("/"),
      .character("文"), .character("n"), .character("m"), .character("+"), .character("x"), .backspace,
    ]
    for step in 0..<60 {
      try stage.keys(generator.pick(keys), generator.pick(keys))
      try stage.player.tick(Double(step) * 0.1)
      let (width, height) = (
        Int.random(in: 1...130, using: &generator), Int.random(in: 1...45, using: &generator)
      )
      let lines = try stage.screen(width, height)
      #expect(
        lines.count == height && lines.allSatisfy { $0.displayWidth <= width }, "seed \(seed), step \(step)")
    }
  }

  @Test("steps, periods and seeks")
  func moves() throws {
    var stage = try Stage()
    let count = stage.player.feed.timeline.count
    #expect(stage.player.playhead.position == 0 && stage.player.selected == nil)
    try stage.keys(.left)
    #expect(stage.player.playhead.position == 0)
    try stage.keys(.right, .right, .right, .left)
    #expect(stage.player.playhead.position == 2 && stage.player.selected == 1)
    try stage.keys(.up)
    #expect(stage.player.selected == 0)
    try stage.keys(.end)
    #expect(
      stage.player.playhead.position == count && stage.player.playhead.isAtEnd(stage.player.feed.timeline))
    try stage.keys(.pageUp)
    let day = stage.player.playhead.day
    #expect(stage.player.feed.period.start(of: day) == day)
    try stage.keys(.character("g"))
    try stage.type("2022-07")
    try stage.keys(.enter)
    #expect(CivilDay(daysSinceEpoch: stage.player.playhead.day).description == "2022-07-01")
    try stage.keys(.character("g"))
    try stage.type("someday")
    try stage.keys(.enter)
    guard case .prompting(let prompt) = stage.player.mode else {
      Issue.record("a date that cannot be read stays to be mended")
      return
    }
    #expect(prompt.fault != nil && prompt.text == "someday")
    try stage.keys(.escape)
    // From the end, Space begins again.
    try stage.keys(.end, .character(" "))
    #expect(stage.player.isPlaying && stage.player.playhead.position == 0)
  }

  @Test("panels say what the state of the day says")
  func panels() throws {
    var stage = try Stage()
    let log = stage.player.feed.index.log
    try stage.keys(.end)
    for _ in 0..<6 {
      let day = CivilDay(daysSinceEpoch: stage.player.playhead.day)
      // Of a day on which more is to come, the state is not the one of its end.
      let timeline = stage.player.feed.timeline
      if stage.player.playhead.position == timeline.count(through: day.daysSinceEpoch) {
        let state = TimelineState(try Knowledge(log), asOf: day)
        for (number, place) in stage.player.feed.places.enumerated() {
          if case .country = place {
            let entities = state.state(of: place).entities
            let counts = stage.player.feed.fold.entities(of: number)
            #expect(counts.reduce(0) { $0 + $1.certain } == entities.count { $0.certainty == .certain })
            #expect(counts.reduce(0) { $0 + $1.possible } == entities.count { $0.certainty == .possible })
          }
        }
      }
      try stage.keys(.pageUp)
    }
  }

  @Test("a search goes round")
  func searches() throws {
    var stage = try Stage()
    try stage.keys(.character("/"))
    try stage.type("alpha")
    try stage.keys(.enter)
    for tick in 0..<1_000 where stage.player.search?.found == nil { try stage.player.tick(Double(tick)) }
    let found = try #require(stage.player.search?.found)
    #expect(found.count > 2)
    #expect(stage.player.selected == found[0])
    try stage.keys(.character("n"))
    #expect(stage.player.selected == found[1])
    try stage.keys(.character("N"), .character("N"))
    #expect(stage.player.selected == found.last)
    try stage.keys(.character("n"))
    #expect(stage.player.selected == found[0])
  }

  @Test("it plays to the end, and with a loop from the beginning again")
  func plays() throws {
    var stage = try Stage(isLooping: true)
    let count = stage.player.feed.timeline.count
    stage.player.isPlaying = true
    var positions: [Int] = []
    for tick in 0..<600 {
      try stage.player.tick(Double(tick) * 0.05)
      positions.append(stage.player.playhead.position)
    }
    #expect(positions.contains(count))
    #expect(zip(positions, positions.dropFirst()).contains { $0 == count && $1 == 0 })
  }

  @Test("chosen countries are played alone")
  func chooses() throws {
    var stage = try Stage()
    let all = stage.player.feed.timeline.count
    try stage.keys(.character("c"), .character("x"), .character(" "), .enter)
    #expect(stage.player.feed.places.count == 1 && stage.player.feed.timeline.count < all)
    try stage.player.finishReading()
    try stage.keys(.character("c"), .character("a"), .enter)
    #expect(stage.player.feed.timeline.count == all)
  }

  @Test("no event fits")
  func empty() throws {
    var filter = EventFilter()
    filter.types = ["nothing"]
    var stage = try Stage(filter)
    try stage.keys(.right, .end, .pageUp, .character("s"), .character("n"), .home, .character(" "))
    try stage.player.tick(1)
    #expect(try stage.screen(80, 24)[0].contains("no event fits"))
  }
}
