import EventLog

/// What a repair kept and what is lost, for people.
struct RepairText {
  let styler: Styler

  func write(_ repair: LogRepair, to output: inout StandardOutput) {
    output.line(
      "\(counted(Int(repair.kept), "event")) of \(grouped(String(repair.events))) written to "
        + "\(repair.directory.safeForTerminal), identity \(repair.identity)")
    losses(repair, &output)
    unlinked(repair, &output)
    moves(repair, &output)
    if repair.lost > 0, repair.losses.contains(where: { $0.heldCorrections != false }) {
      output.line()
      output.line(
        "note: corrections or retractions may be among what is lost; what they were about counts again")
    }
  }

  private func losses(_ repair: LogRepair, _ output: inout StandardOutput) {
    guard repair.lost > 0 else { return output.line("nothing is lost") }
    output.line()
    output.line(styler("lost (\(grouped(String(repair.lost))))", .heading))
    let width = repair.losses.map { range($0.sequences).displayWidth }.max() ?? 0
    for loss in repair.losses {
      output.line(
        "  " + styler(range(loss.sequences).padded(to: width), .warning)
          + "  \(loss.path.safeForTerminal), offset \(loss.offset): \(loss.reason.safeForTerminal)")
    }
  }

  private func unlinked(_ repair: LogRepair, _ output: inout StandardOutput) {
    if repair.unlinked.isEmpty { return }
    output.line()
    output.line(styler("without what they were about (\(repair.unlinked.count))", .heading))
    for event in repair.unlinked {
      output.line("  #\(event.sequence)  \(event.id.safeForTerminal)  \(event.report.safeForTerminal)")
    }
  }

  private func moves(_ repair: LogRepair, _ output: inout StandardOutput) {
    let moved = repair.moves.filter { $0.sequences.lowerBound != $0.newFirst }
    if moved.isEmpty { return }
    output.line()
    output.line(styler("renumbered", .heading))
    let width = moved.map { range($0.sequences).displayWidth }.max() ?? 0
    for move in moved {
      let last = move.newFirst + UInt64(move.sequences.count) - 1
      output.line(
        "  " + range(move.sequences).padded(to: width) + "  now \(range(move.newFirst...last))")
    }
  }

  private func range(_ sequences: ClosedRange<UInt64>) -> String {
    sequences.count == 1
      ? "#\(sequences.lowerBound)" : "#\(sequences.lowerBound) to #\(sequences.upperBound)"
  }
}
