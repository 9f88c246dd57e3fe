import ArgumentParser

extension Failure {
  /// What the argument parser has against a command line, in our two lines; nil where it only wants to show help.
  init?(parsing error: any Error, _ arguments: [String]) {
    guard Annals.exitCode(for: error) == .validationFailure else { return nil }
    let lines = Annals.message(for: error).split(separator: "\n").map(String.init)
    let complaint = ParserComplaint(lines: lines, arguments: arguments)
    self.init(.usage, complaint.message, advice: complaint.advice)
  }
}

/// A message of the argument parser, told apart by its words.
struct ParserComplaint {
  /// Its lines; the first says what is wrong, further ones list the values that are right.
  let lines: [String]
  let arguments: [String]

  private var first: String { lines.first ?? "the command line is not understood" }

  /// What is wrong.
  var message: String {
    var text = first
    for end in [". Did you mean ", ". Please provide "] {
      if let range = text.firstRange(of: end) { text = String(text[..<range.lowerBound]) }
    }
    return text.prefix(1).lowercased() + text.dropFirst()
  }

  /// What to do.
  var advice: String {
    if let range = first.firstRange(of: ". Did you mean ") {
      return "did you mean " + first[range.upperBound...]
    }
    if first.hasPrefix("Missing value for '"), let next = dashed(after: optionName) {
      return "a value that begins with a dash stands behind an equals sign: \(optionName)=\(next)"
    }
    if first.hasPrefix("Missing expected argument"), let dashed = arguments.first(where: isDashedValue) {
      return
        "an argument that begins with a dash stands behind --: \(CommandName.path(arguments)) -- \(dashed)"
    }
    if first.hasPrefix("The value '"), !values.isEmpty {
      return values.nearest(to: quoted[0]).map { "did you mean '\($0)'?" }
        ?? "give one of \(values.joined(separator: ", "))"
    }
    return "see '\(CommandName.path(arguments)) --help'"
  }

  /// The option that the message is about, such as `--date`.
  private var optionName: String {
    let text = quoted.last { $0.hasPrefix("-") } ?? ""
    return String(text.prefix { $0 != " " })
  }

  /// The values that would be right.
  private var values: [String] {
    if let range = first.firstRange(of: "Please provide one of '") {
      return ParserComplaint.quoted(in: String(first[range.lowerBound...]))
    }
    return lines.dropFirst().filter { $0.hasPrefix("  - ") }.map { String($0.dropFirst(4)) }
  }

  private var quoted: [String] { ParserComplaint.quoted(in: first) }

  private static func quoted(in text: String) -> [String] {
    text.split(separator: "'", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }
      .map { String($0.element) }
  }

  /// What stands behind an option and was taken for another one.
  private func dashed(after option: String) -> String? {
    zip(arguments, arguments.dropFirst()).first { $0 == option && isDashedValue($1) }?.1
  }

  /// Whether an argument is a value that looks like an option: a date, a number, or an open interval of years.
  private func isDashedValue(_ argument: String) -> Bool {
    argument.hasPrefix("-") && argument.dropFirst().first.map { $0.isNumber || $0 == "." } == true
  }
}
