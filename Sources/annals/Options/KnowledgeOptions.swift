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

  @Option(help: ArgumentHelp("Only events up to this sequence.", valueName: "sequence"))
  var through: UInt64?

  func point() throws -> KnowledgePoint {
    KnowledgePoint(
      knownAt: try knownAt.map { try DateArguments.instant($0, option: "--known-at") }, through: through)
  }
}
