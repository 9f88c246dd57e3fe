import EventLog

/// Why a row gives no event.
struct RowProblem: Error {
  /// The field that is to blame; nil for the row as a whole.
  var field: Int?
  var error: EventError
}
