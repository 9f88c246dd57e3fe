import EventLog
import PartialDates
import Projections

/// Appends events with old dates round after round, and times a state in between: it must not grow with the rounds.
enum BackfillBenchmark {
  private static let eventsARound = 1000

  static func run(_ arguments: inout Arguments) throws {
    let path = arguments.text("--log")
    let query = StateQuery(asOf: try ReplayBenchmark.day("2012-06-30"))
    var rows: [String] = []
    for round in 0...arguments.number("--rounds", default: 8) {
      if round > 0 { try backfill(path, round) }
      let times = try (0..<5).map { _ in
        try seconds { _ = try ReplayedCells(try LogReader(directory: path), query) }
      }
      rows.append(#"{"rounds":\#(round),"seconds":\#(times.sorted()[times.count / 2])}"#)
    }
    print(#"{"eventsARound":\#(eventsARound),"rows":[\#(rows.joined(separator: ","))]}"#)
  }

  private static func backfill(_ path: String, _ round: Int) throws {
    let drafts = try (0..<eventsARound).map { index in
      let day = CivilDay(daysSinceEpoch: Int64(10_957 + (index * 7 + round * 13) % 9000))
      return try AppendBenchmark.draft(index, on: day.description)
    }
    _ = try LogWriter(directory: path).append(drafts)
  }
}
