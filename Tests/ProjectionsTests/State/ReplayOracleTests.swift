import Countries
import EventLog
import PartialDates
import Projections
import TestSupport
import Testing

@Suite("The replay of the log's columns equals the naive oracle")
struct ReplayOracleTests {
  private static let days = [
    "2018-12-31", "2020-02-29", "2020-12-31", "2021-03-31", "2021-06-30", "2021-12-31", "2022-06-15",
    "2031-01-01",
  ]
  private static let places = ["KR", "JP", "EU", "europe", "eastern-asia", "world"]

  /// A log in memory with `events`, in appends and frames of a few events each.
  static func write(_ events: [Event], _ generator: inout SeededGenerator) throws -> LogReader {
    let files = MemoryFileSystem()
    _ = try LogWriter.makeLog(in: "log", fileSystem: files)
    var rest = events.map(EventDraft.init)[...]
    // The first append is the migration, which brings the recorded times; they must reach to the end.
    let layout = FrameLayout(
      eventsPerFrame: Int.random(in: 1...7, using: &generator),
      blockRows: Int.random(in: 1...3, using: &generator))
    _ = try LogWriter(directory: "log", fileSystem: files, layout: layout).append(Array(rest))
    rest = []
    let reader = try LogReader(directory: "log", fileSystem: files)
    #expect(try reader.events() == events)
    if generator.once(in: 8) { _ = try reader.verify(layout: layout) }
    return reader
  }

  @Test("on random logs in small frames, days, places and knowledge points", arguments: 0..<24)
  func randomLogs(block: Int) throws {
    for seed in 0..<25 {
      var generator = SeededGenerator(seed: UInt64(block * 25 + seed))
      var random = RandomEvents(seed: generator.next())
      let log = try random.log(count: Int.random(in: 1...24, using: &generator))
      let reader = try ReplayOracleTests.write(log, &generator)
      for _ in 0..<4 {
        var query = StateQuery(asOf: try #require(CivilDay(generator.pick(ReplayOracleTests.days))))
        query.point = RandomPoint.point(in: log, &generator)
        query.certainOnly = generator.once(in: 4)
        let place = try Place(generator.pick(ReplayOracleTests.places))
        let naive = NaiveState(log, asOf: query.asOf, at: query.point, certainOnly: query.certainOnly).state(
          of: place)
        for threads in 1...2 {
          let replay = try ReplayedState(reader, query, threads: threads)
          #expect(try replay.state(of: place) == naive, "block \(block), seed \(seed), threads \(threads)")
        }
        let plain = TimelineState(
          Knowledge(log, at: query.point), asOf: query.asOf, certainOnly: query.certainOnly)
        #expect(plain.state(of: place) == naive)
      }
    }
  }
}

/// Random knowledge points of a log.
enum RandomPoint {
  static func point(in log: [Event], _ generator: inout SeededGenerator) -> KnowledgePoint {
    var point = KnowledgePoint()
    if generator.once(in: 2), let event = log.randomElement(using: &generator) {
      point.knownAt = Instant(
        microseconds: event.recorded.microseconds + Int64.random(in: -1...1, using: &generator))
    }
    if generator.once(in: 3) { point.through = UInt64.random(in: 0...UInt64(log.count), using: &generator) }
    return point
  }
}
