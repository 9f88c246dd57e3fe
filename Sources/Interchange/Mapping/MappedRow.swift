import EventLog

/// What became of a row of a table.
public struct MappedRow: Sendable {
  /// The events that it gives; none when something is wrong with it.
  public internal(set) var drafts: [EventDraft] = []
  var outcome = RowOutcome()

  /// A row of which nothing is known yet.
  public init() {}

  /// The number of the row, from 1, the header not counted.
  public var row: Int { outcome.row }
  /// The line that it begins on, from 1.
  public var line: Int { outcome.line }
  /// What is wrong with it.
  public var problems: [EventError] { outcome.problems }
  /// Whether the mapping's `where` leaves it out.
  public var isLeftOut: Bool { outcome.isLeftOut }
  /// How many values of it say nothing new.
  public var unchanged: Int { outcome.unchanged }
  /// How many melted cells of it are blank.
  public var blank: Int { outcome.blank }
}

/// What became of a row, its events aside.
package struct RowOutcome: Sendable {
  package var row = 0
  package var line = 0
  package var problems: [EventError] = []
  package var isLeftOut = false
  package var unchanged = 0
  package var blank = 0

  package init() {}

  init(row: Int, line: Int) {
    self.row = row
    self.line = line
  }
}
