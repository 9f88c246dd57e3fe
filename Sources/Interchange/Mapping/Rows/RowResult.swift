import EventLog

/// What became of a row.
struct RowResult {
  var drafts: [EventDraft] = []
  var problems: [RowProblem] = []
  /// How many rows or melted cells said nothing new.
  var unchanged = 0
  /// How many melted cells were blank.
  var blank = 0

  /// Runs `body` and keeps the problem that it throws.
  mutating func collect(_ body: () throws -> Void) {
    do {
      try body()
    } catch let problem as RowProblem {
      problems.append(problem)
    } catch let error as EventError {
      problems.append(RowProblem(field: nil, error: error))
    } catch {
      preconditionFailure("the makers throw nothing else")
    }
  }
}
