import EventLog

/// Why a row gives no event.
struct RowProblem: Error {
  /// The field that is to blame; nil for the row as a whole.
  var field: Int?
  var error: EventError
}

extension Array where Element == RowProblem {
  /// Runs `body` and keeps the problem that it throws.
  mutating func collect(_ body: () throws -> Void) {
    do {
      try body()
    } catch let problem as RowProblem {
      append(problem)
    } catch let error as EventError {
      append(RowProblem(field: nil, error: error))
    } catch {
      preconditionFailure("the makers throw nothing else")
    }
  }
}
