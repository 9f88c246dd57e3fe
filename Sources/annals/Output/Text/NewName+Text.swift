import EventLog

extension NewName {
  /// Whether people are told of it: it may be a slip of the pen.
  ///
  /// What is about a thing that no event is about yet is told of anyway; other names are new now and then.
  var isSlip: Bool { what == .reference || near != nil }

  /// What people are told.
  var line: String {
    let subject =
      switch what {
      case .attribute: "the attribute '\(text)' is new in the log"
      case .kind: "the kind '\(text)' is new in the log"
      case .type: "the type '\(text)' is new in the log"
      case .reference: "no event is about '\(text)' yet, which this one refers to"
      }
    return (subject + (near.map { "; did you mean '\($0)'?" } ?? "")).safeForTerminal
  }

  /// Tells people on standard error.
  func warn() { StandardError.line("annals: warning: " + line) }
}
