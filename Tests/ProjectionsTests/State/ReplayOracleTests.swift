import Countries
import EventLog
import PartialDates
import Projections
import TestSupport
import Testing

@Suite("The replay of the log's columns equals the naive oracle")
struct ReplayOracleTests {
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

  /// Snapshots of some first events of a log, for random horizons.
  static func snapshots(
    of events: [Event], _ log: LogReader, _ generator: inout SeededGenerator
  ) throws -> SnapshotStore {
    let store = SnapshotStore(directory: "snapshots", fileSystem: MemoryFileSystem())
    for _ in 0..<Int.random(in: 1...3, using: &generator) {
      guard let part = log.firstFrames(Int.random(in: 1...8, using: &generator)) else { continue }
      try store.make(of: part, horizon: try RandomQuestion.day(&generator))
    }
    return store
  }

  /// States of single countries, for which a snapshot's parts of them are read, and nothing else of it.
  private func checkParts(
    _ question: RandomQuestion, _ log: LogReader, _ query: StateQuery, _ store: SnapshotStore,
    _ contested: ContestedValues
  ) throws {
    let naive = NaiveState(
      question.log, asOf: question.day, at: question.point, certainOnly: question.certainOnly)
    for places in [
      [question.place], [try Place("KR"), try Place("DE")], [try Place("EU"), try Place("JP")],
    ] {
      let replay = try ReplayedState(log, query, of: places, snapshots: store)
      for place in places {
        #expect(try replay.state(of: place) == contested.marked(naive.state(of: place)), "\(place)")
      }
    }
  }

  /// The whole number of every cell, by the naive rules.
  private func naiveNumbers(_ question: RandomQuestion) -> [String: Int64] {
    let naive = NaiveState(
      question.log, asOf: question.day, at: question.point, certainOnly: question.certainOnly)
    var numbers: [String: Int64] = [:]
    for event in naive.covering {
      for assertion in event.content.set {
        let claims = naive.claims(event.content.entity, assertion.attribute)
        if case .number(let number)? = naive.winner(claims)?.value, number.scale == 0 {
          numbers["\(event.content.entity) \(assertion.attribute)"] = number.coefficient
        }
      }
    }
    return numbers
  }

  @Test("the numbers of all cells, on random logs in small frames", arguments: 0..<8)
  func numbersOfCells(block: Int) throws {
    for seed in 0..<100 {
      var question = try RandomQuestion(seed: 70_000 + block * 100 + seed, count: 24)
      let reader = try ReplayOracleTests.write(question.log, &question.generator)
      let query = StateQuery(asOf: question.day, point: question.point, certainOnly: question.certainOnly)
      let expected = naiveNumbers(question)
      for threads in 1...3 {
        var found: [String: Int64] = [:]
        try ReplayedCells(reader, query, threads: threads).forEachNumber { entity, attribute, number in
          #expect(found.updateValue(number, forKey: "\(entity) \(attribute)") == nil)
        }
        #expect(found == expected, "block \(block), seed \(seed), threads \(threads)")
      }
    }
  }

  @Test("on random logs in small frames, days, places and knowledge points", arguments: 0..<24)
  func randomLogs(block: Int) throws {
    for seed in 0..<60 {
      var question = try RandomQuestion(seed: 50_000 + block * 60 + seed, count: 24)
      let reader = try ReplayOracleTests.write(question.log, &question.generator)
      let query = StateQuery(asOf: question.day, point: question.point, certainOnly: question.certainOnly)
      let naive = NaiveState(
        question.log, asOf: question.day, at: question.point, certainOnly: question.certainOnly
      ).state(of: question.place)
      let contested = ContestedValues(
        Knowledge(question.log, at: question.point), asOf: question.day, certainOnly: question.certainOnly)
      for threads in 1...2 {
        let replay = try ReplayedState(reader, query, threads: threads)
        #expect(
          try replay.state(of: question.place) == contested.marked(naive),
          "block \(block), seed \(seed), threads \(threads)")
      }
      let store = try ReplayOracleTests.snapshots(of: question.log, reader, &question.generator)
      let replay = try ReplayedState(reader, query, snapshots: store)
      #expect(
        try replay.state(of: question.place) == contested.marked(naive),
        "block \(block), seed \(seed), snapshots")
      if seed.isMultiple(of: 4) { try checkParts(question, reader, query, store, contested) }
    }
  }
}
