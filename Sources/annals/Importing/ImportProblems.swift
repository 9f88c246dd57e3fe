import EventLog
import Interchange

/// What is wrong with the rows of an import: the first ones are told, all are counted and put aside where that is wanted.
struct ImportProblems {
  private static let toldMax = 20

  /// How many problems there are, and how many rows have some.
  private(set) var count = 0
  private(set) var rows = 0
  /// The first ones.
  private(set) var told: [EventError] = []
  private(set) var names: [String] = []
  /// Whether a version of a table had bad rows, so that nothing was retracted.
  var holdsBackRetractions = false
  let errors: ErrorFile?

  init(errors: ErrorFile?) { self.errors = errors }

  /// Takes in what is wrong with the last row of a table.
  mutating func add(_ problems: [EventError], in name: String, of table: MappedTable?) throws {
    rows += 1
    count += problems.count
    for problem in problems where told.count < ImportProblems.toldMax {
      told.append(problem)
      names.append(name)
    }
    guard let errors, let table else { return }
    let reason = problems.map(\.description).joined(separator: "; ")
    try errors.append(table.fields, of: table.columns, reason: reason)
  }

  /// Prints the first ones on standard error.
  func tell() {
    var lastAdvice = ""
    for (name, problem) in zip(names, told) {
      StandardError.line("annals: \(name), \(problem)".safeForTerminal)
      if problem.advice != lastAdvice { StandardError.line("        \(problem.advice)".safeForTerminal) }
      lastAdvice = problem.advice
    }
    if count > told.count { StandardError.line("annals: and \(counted(count - told.count, "more problem"))") }
  }
}
