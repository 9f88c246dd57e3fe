import EventLog

/// The name of the command, looked at before the parser does, so that a slip is told with what was meant.
enum CommandName {
  /// - Throws: ``Failure`` when the first word that is no option is no command.
  static func check(_ arguments: some Collection<String>) throws {
    guard let word = firstWord(arguments) else { return }
    let names = Annals.configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    if names.contains(word) { return }
    let advice = names.nearest(to: word).map { "did you mean 'annals \($0)'?" }
    throw Failure(
      .usage, "'\(word)' is no command", advice: advice ?? "see 'annals --help' for the commands")
  }

  private static func firstWord(_ arguments: some Collection<String>) -> String? {
    var isValue = false
    for argument in arguments {
      if isValue {
        isValue = false
      } else if argument == "--log" || argument == "--snapshots" {
        isValue = true
      } else if argument.hasPrefix("-") {
        if argument == "--help" || argument == "-h" || argument == "--version" { return nil }
        if !argument.hasPrefix("--log=") && !argument.hasPrefix("--snapshots=") { return nil }
      } else {
        return argument
      }
    }
    return nil
  }
}
