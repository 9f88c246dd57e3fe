import EventLog
import PartialDates
import Projections

/// Folds a log from its file to the value of every cell as of a day, checksums on.
enum ReplayBenchmark {
  static func run(_ arguments: inout Arguments) throws {
    let path = arguments.text("--log")
    let threads = arguments.number("--threads", default: 1)
    let query = StateQuery(asOf: try day(arguments.optional("--as-of") ?? "9999-12-31"))
    var times: [Double] = []
    var last: ReplayedCells?
    for _ in 0..<arguments.number("--runs", default: 5) {
      // What the run before held goes before the clock starts.
      last = nil
      times.append(
        try seconds { last = try ReplayedCells(try LogReader(directory: path), query, threads: threads) })
    }
    var answer = CellSums()
    try last?.forEachNumber { answer.add($0, $1, $2) }
    let facts = try LogReader(directory: path).statistics.facts
    print(
      #"{"facts":\#(facts),"cells":\#(answer.count),"seconds":\#(times),"#
        + #""sum":"\#(answer.sum)","mix":"\#(answer.mix)"}"#)
  }

  static func day(_ text: String) throws -> CivilDay {
    guard case .day(let day) = try PartialDate(text).span.last else { fatalError("\(text) has no last day") }
    return day
  }
}

/// What the answers of all peers are compared by.
struct CellSums {
  private(set) var count = 0
  private(set) var sum: Int128 = 0
  private(set) var mix: Int128 = 0

  /// Takes in a cell of the generated facts: attribute `aM` of entity `series/sN` is cell 4 N + M.
  mutating func add(_ entity: EntityID, _ attribute: AttributeName, _ value: Int64) {
    let number = Int64(entity.slug.dropFirst()).map { $0 * 4 } ?? 0
    let cell = number + (Int64(attribute.text.dropFirst()) ?? 0)
    count += 1
    sum += Int128(value)
    mix += Int128(value % 1_000_003) * Int128(cell % 1_000_003 + 1)
  }
}
