import EventLog
import Projections

extension Table<AppendOutcome> {
  /// What became of drafts, a draft a row.
  init(_ outcomes: [AppendOutcome], isDryRun: Bool) {
    self.init(
      [
        .event("sequence", "Number") { $0.sequence },
        .both("id", "Id") { $0.id },
        .both("recorded", "Recorded") { isDryRun && $0.isNew ? nil : $0.recorded.description },
        .both("status", "Status") { $0.status(isDryRun: isDryRun) },
      ], rows: outcomes)
  }
}

extension AppendOutcome {
  /// What became of a draft, in a word or two.
  func status(isDryRun: Bool) -> String { !isNew ? "existing" : isDryRun ? "would append" : "appended" }
}

extension Table<SnapshotStore.Entry> {
  /// Snapshots, one a row.
  init(_ entries: [SnapshotStore.Entry]) {
    self.init(
      [
        .both("file", "File") { $0.path },
        .both("horizon", "Horizon") { $0.horizon.description },
        .event("throughSequence", "Through event") { $0.lastSequence },
        .both("bytes", "Bytes", isNumber: true) { String($0.length) },
        .both("automatic", "Automatic") { String($0.isAutomatic) },
      ], rows: entries)
  }
}

extension Table<LogStatistics> {
  /// What a check of a log found, in one row.
  init(_ sizes: LogStatistics, of log: LogReader) {
    var columns: [Column<LogStatistics>] = [
      .both("identity", "Identity") { _ in log.identity.description },
      .both("intact", "Intact") { _ in log.tail.map(\.lost.isEmpty) ?? true ? "true" : "false" },
    ]
    for (index, measure) in sizes.measures.enumerated() {
      columns.append(.both(measure.name, measure.title, isNumber: true) { String($0.measures[index].value) })
    }
    columns += [
      .both("hasCommitMark", "Commit mark") { _ in log.isMarked ? "true" : "false" },
      .field("tailFile") { _ in log.tail?.path },
      .field("tailOffset") { _ in log.tail.map { String($0.offset) } },
      .both("tailBytes", "Bytes of torn tail", isNumber: true) { _ in log.tail.map { String($0.length) } },
      .field("lostFirst") { _ in log.tail.flatMap { $0.lost.first }.map(String.init) },
      .field("lostLast") { _ in log.tail.flatMap { $0.lost.last }.map(String.init) },
    ]
    self.init(columns, rows: [sizes])
  }
}
