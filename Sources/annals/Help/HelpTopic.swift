/// What `annals help TOPIC` explains beside the commands.
enum HelpTopic: String, CaseIterable {
  case dates, certainty, values, formats, environment

  /// The topic in a line, for the list of topics.
  var abstract: String {
    switch self {
    case .dates: "How dates are written, and what each means."
    case .certainty: "What certain and possible mean."
    case .values: "How values, quantities and references are written."
    case .formats: "text, json, jsonl, csv and markdown."
    case .environment: "Environment variables, files and exit codes."
    }
  }

  /// The explanation, of lines up to 80 columns.
  var text: String {
    switch self {
    case .dates: HelpTopic.datesText
    case .certainty: HelpTopic.certaintyText
    case .values: HelpTopic.valuesText
    case .formats: HelpTopic.formatsText
    case .environment: HelpTopic.environmentText
    }
  }

  /// Prints the explanation, on a terminal through the pager.
  func show() {
    var output = StandardOutput(paged: true)
    output.line(HelpText.fitted(text, to: Terminal.columns))
  }

  /// The topic that the arguments ask for; nil when they ask for something else.
  ///
  /// - Throws: ``Failure`` when they ask for help on what is neither topic nor command.
  static func asked(_ arguments: some Collection<String>) throws -> HelpTopic? {
    let words = Array(arguments)
    guard words.count == 2, words[0] == "help", !words[1].hasPrefix("-") else { return nil }
    if let topic = HelpTopic(rawValue: words[1]) { return topic }
    let names = CommandName.all + allCases.map(\.rawValue)
    if names.contains(words[1]) { return nil }
    throw Failure(
      .usage, "there is no help on '\(words[1])'",
      advice: names.nearest(to: words[1]).map { "did you mean 'annals help \($0)'?" }
        ?? "'annals --help' lists the commands and topics")
  }

  /// The topics, a line each, for the help of the tool.
  static var list: String {
    let width = allCases.map(\.rawValue.count).max() ?? 0
    return allCases.map { "  annals help \($0.rawValue.padded(to: width))  \($0.abstract)" }
      .joined(separator: "\n")
  }
}
