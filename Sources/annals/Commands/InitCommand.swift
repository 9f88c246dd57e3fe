import ArgumentParser
import EventLog

/// Makes an empty log.
struct InitCommand: LogCommandBase {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Make an empty log.",
    discussion: """
      The directory is made where it is missing; it is an error if a log is there already.

        annals --log New init
      """)

  @OptionGroup var location: LocationOptions
  @ParentCommand var root: Annals

  func run() throws {
    let identity: LogIdentity
    do {
      identity = try LogWriter.makeLog(in: logDirectory)
    } catch {
      let failure = Failure(error)
      throw error.code == .inputOutput
        ? Failure(.cannotCreate, failure.message, advice: "check the path and its permissions") : failure
    }
    var output = StandardOutput()
    output.line("made an empty log in \(logDirectory.safeForTerminal), identity \(identity)")
  }
}
