import ArgumentParser
import EventLog
import Projections

/// Up to which point the log is read.
struct KnowledgeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What was known then: an instant such as 2026-11-25T13:00:00Z, or a date (the end of it, UTC).",
      valueName: "instant"))
  var knownAt: String?

  @Option(
    help: ArgumentHelp(
      "Only events up to this sequence; of several logs NAME:SEQUENCE.", valueName: "sequence"))
  var through: [String] = []

  /// Whether the log is read up to some point that was given.
  var isGiven: Bool { knownAt != nil || !through.isEmpty }

  func point() throws -> KnowledgePoint {
    KnowledgePoint(
      knownAt: try knownAt.map { try DateArguments.instant($0, option: "--known-at") },
      through: try sequence())
  }

  /// The sequence up to which one log is read; of several logs each is read up to its own, see ``SeveralLogsCommand``.
  private func sequence() throws -> UInt64? {
    let plain = through.filter { !$0.contains(":") && !$0.contains("#") }
    guard let text = plain.first else { return nil }
    guard plain.count == 1, let sequence = UInt64(text) else {
      throw Failure(
        .usage, plain.count > 1 ? "--through is given twice" : "--through: '\(text)' is no sequence",
        advice: "give one sequence, such as 57")
    }
    return sequence
  }

  /// What `log` held at the point.
  func read(_ log: LogReader, for format: OutputFormat) throws -> Knowledge {
    try read(try log.eventsShowingProgress(), for: format)
  }

  /// What `log` held at the point, to be looked up; people are told when that lies behind the end of the log.
  func look(into log: LogReader, for format: OutputFormat) throws -> KnownLog {
    let point = try point()
    KnowledgeOptions.announce([point], last: log.lastRecorded, for: format)
    return try KnownLog(log, at: point)
  }

  /// What a log of `events` held at the point.
  func read(_ events: [Event], for format: OutputFormat) throws -> Knowledge {
    KnowledgeOptions.read(events, at: [try point()], for: format)[0]
  }

  /// What a log of `events` held at each of some points; people are told when one lies behind the end of the log.
  static func read(
    _ events: [Event], at points: [KnowledgePoint], for format: OutputFormat
  ) -> [Knowledge] {
    announce(points, last: events.last?.recorded, for: format)
    return points.map { Knowledge(events, at: $0) }
  }

  /// Tells people of each point that lies behind the end of a log whose last event was recorded at `last`.
  static func announce(_ points: [KnowledgePoint], last: Instant?, for format: OutputFormat) {
    let now = Instant.now()
    for instant in Set(points.compactMap(\.knownAt)).sorted() where format == .text {
      note(instant, last: last, now: now).map { StandardError.line("annals: note: \($0)") }
    }
  }

  /// That a moment is later than the last event, or has not come yet; nil when neither is so.
  ///
  /// This goes to standard error and not into the header: it stops being true as the log grows, and the answer must
  /// stay the same bytes when it is asked again with the sequence that the header gives.
  static func note(_ instant: Instant, last: Instant?, now: Instant) -> String? {
    // The end of the day of the last event is how a date is meant, and tells nothing.
    let isBehindLog = last.map { instant > $0 && instant != $0.endOfDay } ?? true
    let isFuture = instant > now
    guard isBehindLog || isFuture else { return nil }
    let log = isBehindLog ? "later than everything in the log" : nil
    let clock = isFuture ? "in the future" : nil
    let facts = [log, clock].compactMap(\.self).joined(separator: " and ")
    return "known at \(instant), \(facts)" + (isFuture ? ": events may still come in before it" : "")
  }
}

extension Instant {
  /// The last microsecond of its day, UTC.
  fileprivate var endOfDay: Instant {
    let day: Int64 = 86_400_000_000
    let passed = (microseconds % day + day) % day
    return Instant(microseconds: microseconds - passed + day - 1)
  }
}
