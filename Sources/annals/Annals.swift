import ArgumentParser

/// The root of the command line.
struct Annals: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annals",
    abstract: "An event-sourced timeline: the state of a country as of any date, with its sources.",
    discussion: """
      Every dated fact is an event in an append-only log. Ask for a state as of a date, look through the events, \
      replay them, and append new ones:

        annals state KR --as-of 2022-12-31
        annals log --country JP --from 2022 --to 2022
        annals search 悟道

      Further topics:

      \(HelpTopic.list)
      """,
    version: "0.1.0",
    subcommands: [
      InitCommand.self, AppendCommand.self, ImportCommand.self, StateCommand.self, DiffCommand.self,
      HistoryCommand.self, PlansCommand.self, ChartCommand.self, LogCommand.self, ShowCommand.self,
      ReplayCommand.self,
      SearchCommand.self, DateCommand.self, StatsCommand.self, CorrectCommand.self,
      RetractCommand.self, VerifyCommand.self, SnapshotCommand.self, ExportCommand.self, UpgradeCommand.self,
    ])

  @OptionGroup var location: LocationOptions

  @Flag(help: .hidden)
  var noPager = false
}

@main
enum Main {
  static func main() {
    do {
      let arguments = CommandLine.arguments.dropFirst()
      try CommandName.check(arguments)
      if let topic = try HelpTopic.asked(arguments) { return topic.show() }
      var command = try parsed(arguments)
      try Failure.catching { try run(&command) }
    } catch let failure as Failure {
      StandardError.line("annals: \(failure.message.safeForTerminal)")
      StandardError.line("        \(failure.advice.safeForTerminal)")
      Annals.exit(withError: ExitCode(failure.code.rawValue))
    } catch let interruption as Interruption.Signalled {
      Interruption.end(by: interruption.signal)
    } catch {
      if HelpText.show(error) { return }
      Annals.exit(withError: error)
    }
  }

  private static func parsed(_ arguments: some Collection<String>) throws -> any ParsableCommand {
    do {
      return try Annals.parseAsRoot()
    } catch {
      throw Failure(parsing: error, Array(arguments)) ?? error
    }
  }

  private static func run(_ command: inout any ParsableCommand) throws {
    guard let asking = command as? any LogCommandBase else { return try command.run() }
    try asking.checkLogs()
    ProgressDisplay.begin()
    defer { ProgressDisplay.end() }
    try command.run()
  }
}
