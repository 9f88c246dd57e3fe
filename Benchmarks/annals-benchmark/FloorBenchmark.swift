import EventLog

/// Bare LZ4 decompression of a log's own chunks: what no fold of the whole log could beat.
enum FloorBenchmark {
  static func run(_ arguments: inout Arguments) throws {
    let log = try LogReader(directory: arguments.text("--log"))
    let everything = arguments.has("--all")
    var times: [Double] = []
    var bytes = 0
    for _ in 0..<arguments.number("--runs", default: 5) {
      (bytes, _) = try log.decompress(foldColumnsOnly: !everything, timer: { times.append(seconds($0)) })
    }
    print(#"{"facts":\#(log.statistics.facts),"seconds":\#(times),"bytes":\#(bytes)}"#)
  }
}
