import EventLog

extension Table<RepairRow> {
  /// What became of the events of a damaged log: a row a range of events that fared alike.
  init(_ repair: LogRepair) {
    self.init(
      [
        .event("first", "First event") { $0.first }, .event("last", "Last event") { $0.last },
        .both("outcome", "Outcome") { $0.outcome },
        .event("newFirst", "First in the new log") { $0.newFirst },
        .both("offset", "Offset of the damage", isNumber: true) { $0.offset.map(String.init) },
        .both("reason", "Reason") { $0.reason },
      ], rows: RepairRow.rows(repair))
  }
}

/// Events of a damaged log that follow each other and fared alike.
struct RepairRow {
  var first: UInt64
  var last: UInt64
  var outcome: String
  var newFirst: UInt64?
  var offset: Int?
  var reason: String?

  static func rows(_ repair: LogRepair) -> [RepairRow] {
    let moves = repair.moves.map {
      RepairRow(
        first: $0.sequences.lowerBound, last: $0.sequences.upperBound, outcome: "kept", newFirst: $0.newFirst)
    }
    let losses = repair.losses.map {
      RepairRow(
        first: $0.sequences.lowerBound, last: $0.sequences.upperBound, outcome: "lost", offset: $0.offset,
        reason: $0.reason)
    }
    let unlinked = repair.unlinked.map {
      RepairRow(
        first: $0.sequence, last: $0.sequence, outcome: $0.newSequence == nil ? "left out" : "unlinked",
        newFirst: $0.newSequence, reason: $0.report)
    }
    return (moves + losses + unlinked).sorted { ($0.first, $0.outcome) < ($1.first, $1.outcome) }
  }
}

extension LogRepair.Unlinked {
  /// Why it could not be taken over as it was, and what became of it.
  var report: String {
    let verb = newSequence == nil ? "retracted" : "corrected"
    let cause =
      isTargetLost
      ? "'\(target)', which is lost" : "'\(target)', and what made room for a second correction of it is lost"
    let outcome = newSequence.map { "it stands on its own as #\($0)" } ?? "left out"
    return "\(verb) \(cause): \(outcome)"
  }
}
