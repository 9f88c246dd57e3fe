import EventLog
import Foundation

/// How long the events of a JSON Lines file take to read, and to write again: nanoseconds of processor time an event.
enum EventTextBenchmark {
  static func read(_ arguments: inout Arguments) throws {
    let text = try lines(&arguments)
    try report(&arguments, bytes: text.count) { try EventReader.drafts(in: text).count }
  }

  static func write(_ arguments: inout Arguments) throws {
    let text = try lines(&arguments)
    let events = try EventReader.drafts(in: text).enumerated().map { index, draft in
      Event(
        sequence: UInt64(index + 1), id: draft.id ?? "e\(index + 1)",
        recorded: Instant(microseconds: 1_764_079_200_000_000 + Int64(index)), content: draft.content)
    }
    var writer = JSONWriter()
    try report(&arguments, bytes: text.count) {
      for index in events.indices {
        writer.removeAll()
        writer.event(events[index])
      }
      return events.count
    }
  }

  /// The first lines of the file, a hundred thousand when nothing else is asked for.
  private static func lines(_ arguments: inout Arguments) throws -> [UInt8] {
    let count = arguments.number("--count", default: 100_000)
    let file = try Data(contentsOf: URL(fileURLWithPath: arguments.text("--events")), options: .alwaysMapped)
    return unsafe file.withUnsafeBytes { bytes in
      var left = count
      let end = unsafe bytes.firstIndex { byte in
        if byte == UInt8(ascii: "\n") { left -= 1 }
        return left == 0
      }
      return unsafe Array(bytes[...(end ?? bytes.count - 1)])
    }
  }

  private static func report(
    _ arguments: inout Arguments, bytes: Int, _ body: () throws -> Int
  ) throws {
    var events = 0
    let times = try (0..<arguments.number("--runs", default: 5)).map { _ in
      try processorSeconds { events = try body() }
    }
    let nanoseconds = times.map { ($0 / Double(max(events, 1)) * 1e10).rounded() / 10 }
    print(#"{"events":\#(events),"bytes":\#(bytes),"nanosecondsAnEvent":\#(nanoseconds)}"#)
  }
}
