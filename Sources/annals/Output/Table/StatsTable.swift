import EventLog
import Projections

/// The summary of a log as a table, a measure a row.
enum StatsTable {
  struct Row {
    let measure: String
    var name: String?
    let value: String
  }

  static func of(_ summary: LogSummary, _ known: KnownLog, isOfWholeLog: Bool) -> Table<Row> {
    var rows: [Row] = []
    func add(_ measure: String, _ value: String?) {
      if let value { rows.append(Row(measure: measure, value: value)) }
    }
    add("identity", summary.identity.description)
    if !isOfWholeLog {
      add("knownAt", known.point.knownAt?.description)
      add("throughSequence", EventMark.throughField(known.lastSequence))
    }
    for size in summary.sizes.measures { add(size.name, String(size.value)) }
    if !isOfWholeLog { add("knownEvents", String(summary.eventCount)) }
    add("entities", String(summary.entityCount))
    add("corrections", String(summary.correctionCount))
    add("unsourced", String(summary.unsourcedCount))
    add("firstRecorded", summary.firstRecorded?.description)
    add("lastRecorded", summary.lastRecorded?.description)
    add("firstDay", summary.firstDay?.description)
    add("lastDay", summary.lastDay?.description)
    for (measure, tallies) in [
      ("countries", summary.countries), ("kinds", summary.kinds), ("types", summary.types),
    ] {
      rows += tallies.map { Row(measure: measure, name: $0.name, value: String($0.count)) }
    }
    return Table(
      [
        .both("measure", "Measure") { $0.measure }, .both("name", "Name") { $0.name },
        .both("value", "Value", isNumber: true) { $0.value },
      ], rows: rows)
  }
}

extension LogStatistics {
  /// The sizes by the names that they have in every form.
  var measures: [(name: String, title: String, value: Int)] {
    [
      ("formatVersion", "Format version", formatVersion), ("events", "Events", Int(events)),
      ("facts", "Facts", facts), ("frames", "Frames", frames), ("bytes", "Bytes", compressedBytes),
      ("contentBytes", "Bytes of content", contentBytes),
    ]
  }
}
