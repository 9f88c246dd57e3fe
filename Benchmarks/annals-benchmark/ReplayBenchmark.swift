import EventLog
import PartialDates
import Projections

/// Folds a log from its file to the value of every cell as of a day, checksums on.
enum ReplayBenchmark {
  static func run(_ arguments: inout Arguments) throws {
    let path = arguments.text("--log")
    let threads = arguments.number("--threads", default: 1)
    let day = CivilDay(daysSinceEpoch: Int64(arguments.number("--day", default: 40_000)))
    var times: [Double] = []
    var answer = CellSums()
    for _ in 0..<arguments.number("--runs", default: 5) {
      times.append(
        try seconds {
          let log = try LogReader(directory: path)
          let cells = try ReplayedCells(log, StateQuery(asOf: day), threads: threads)
          answer = CellSums()
          for cell in 0..<cells.count {
            if let value = cells.number(ofCell: cell) { answer.add(value) }
          }
        })
    }
    let log = try LogReader(directory: path)
    let facts = log.statistics.facts
    print(
      #"{"facts":\#(facts),"cells":\#(answer.count),"seconds":\#(times),"sum":"\#(answer.sum)"}"#)
  }
}

/// What the answers of all peers are compared by.
struct CellSums {
  var count = 0
  var sum: Int128 = 0

  mutating func add(_ value: Int64) {
    count += 1
    sum += Int128(value)
  }
}
