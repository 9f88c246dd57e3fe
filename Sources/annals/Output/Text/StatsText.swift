import EventLog
import Projections

/// Counts, spans and sizes, for people.
struct StatsText {
  let styler: Styler
  let width: Int?

  func write(_ summary: LogSummary, of known: KnownLog, to output: inout StandardOutput) {
    let sizes = summary.sizes
    var rows: [(String, String)] = [
      ("events", events(summary, known)), ("facts", grouped(String(sizes.facts))),
      ("entities", grouped(String(summary.entityCount))),
      ("corrections", grouped(String(summary.correctionCount))),
      ("unsourced", grouped(String(summary.unsourcedCount))),
    ]
    if let first = summary.firstDay, let last = summary.lastDay {
      rows.append(("valid time", "\(first) to \(last)"))
    }
    if let first = summary.firstRecorded, let last = summary.lastRecorded {
      rows.append(("system time", "\(first) to \(last)"))
    }
    rows.append(("size", size(sizes)))
    rows.append(("format", "version \(sizes.formatVersion), " + counted(sizes.frames, "frame")))
    rows.append(("identity", summary.identity.description))
    rows.append(("digest", sizes.digest.description))
    for (label, text) in rows {
      let head = styler(label.padded(to: 11), .dim) + "  "
      for line in hanging(head, indent: 13, text, width: width) { output.line(line) }
    }
    tally("events by country", summary.countries, to: &output)
    tally("events by kind", summary.kinds, to: &output)
    tally("entities by type", summary.types, to: &output)
  }

  /// How many there are; for a part of the log, of how many, and which part.
  private func events(_ summary: LogSummary, _ known: KnownLog) -> String {
    let count = grouped(String(summary.eventCount))
    if known.point == KnowledgePoint() { return count }
    return "\(count) of \(grouped(String(summary.sizes.events))), \(HeadingText.point(known))"
  }

  private func size(_ sizes: LogStatistics) -> String {
    let bytes = counted(sizes.compressedBytes, "byte")
    guard sizes.events > 0 else { return bytes }
    let ratio = Double(sizes.contentBytes) / Double(sizes.compressedBytes)
    let rounded = Double(Int(ratio * 10 + 0.5)) / 10
    return bytes + " for \(grouped(String(sizes.contentBytes))) of columns: \(rounded) to 1, "
      + "\(sizes.compressedBytes / Int(sizes.events)) bytes an event"
  }

  private func tally(_ title: String, _ tallies: [LogSummary.Tally], to output: inout StandardOutput) {
    if tallies.isEmpty { return }
    output.line()
    output.line(styler(title, .heading))
    let width = tallies.map(\.name.displayWidth).max() ?? 0
    for tally in tallies {
      output.line("  " + tally.name.padded(to: width) + "  \(tally.count)".rightAligned(to: 7))
    }
  }
}
