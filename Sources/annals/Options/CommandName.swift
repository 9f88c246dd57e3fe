import ArgumentParser
import EventLog

/// The name of the command, looked at before the parser does, so that a slip is told with what was meant.
enum CommandName {
  /// - Throws: ``Failure`` when the first word that is no option is no command, or what follows it no command of it.
  static func check(_ arguments: some Collection<String>) throws {
    try check(words(arguments), in: Annals.self, path: "annals")
  }

  private static func check(
    _ words: [String], in command: any ParsableCommand.Type, path: String
  ) throws {
    let subcommands = command.configuration.subcommands
    guard !subcommands.isEmpty, let word = words.first, !word.hasPrefix("-"), word != "help" else { return }
    if let found = subcommands.first(where: { names($0).contains(word) }) {
      return try check(Array(words.dropFirst()), in: found, path: "\(path) \(word)")
    }
    let near = (subcommands.flatMap(names) + ["help"]).nearest(to: word)
    throw Failure(
      .usage, path == "annals" ? "'\(word)' is no command" : "'\(word)' is no command of '\(path)'",
      advice: near.map { "did you mean '\(path) \($0)'?" } ?? "see '\(path) --help' for the commands")
  }

  /// The command that the arguments name, as it is typed: `annals chart values`.
  static func path(_ arguments: [String]) -> String {
    var path = "annals"
    var command: any ParsableCommand.Type = Annals.self
    for word in words(arguments) {
      guard let found = command.configuration.subcommands.first(where: { names($0).contains(word) }) else {
        break
      }
      command = found
      path += " \(word)"
    }
    return path
  }

  /// The names of the commands.
  static var all: [String] { Annals.configuration.subcommands.flatMap(names) }

  private static func names(_ command: any ParsableCommand.Type) -> [String] {
    [command.configuration.commandName].compactMap(\.self) + command.configuration.aliases
  }

  /// The arguments from the first one on that is no option; none where it asks for help.
  private static func words(_ arguments: some Collection<String>) -> [String] {
    var isValue = false
    for (index, argument) in arguments.enumerated() {
      if isValue {
        isValue = false
      } else if argument == "--log" || argument == "--snapshots" {
        isValue = true
      } else if argument.hasPrefix("-") {
        if argument == "--help" || argument == "-h" || argument == "--version" { return [] }
        if !argument.hasPrefix("--log=") && !argument.hasPrefix("--snapshots=") { return [] }
      } else {
        return Array(arguments.dropFirst(index))
      }
    }
    return []
  }
}
