import PartialDates

/// How long the common forms of a date take to read: nanoseconds a date, its bounds included.
enum DateBenchmark {
  private static let forms = [
    "2021", "2021-08", "2021-08-05", "[..2023-03]", "2017/2022-10", "2021-33", "199X", "2021?",
  ]

  static func run(_ arguments: inout Arguments) throws {
    let rounds = arguments.number("--rounds", default: 1_000_000)
    var lines: [String] = []
    for form in forms {
      var checksum = 0
      let elapsed = try seconds {
        for _ in 0..<rounds { checksum &+= try PartialDate(form).bounds.startEarliest.hashValue & 1 }
      }
      precondition(checksum >= 0)
      lines.append(#""\#(form)":\#((elapsed / Double(rounds) * 1e10).rounded() / 10)"#)
    }
    print("{\(lines.joined(separator: ","))}")
  }
}
