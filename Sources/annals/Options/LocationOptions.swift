import ArgumentParser
import EventLog

/// Where the log and its snapshots are.
struct LocationOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The log's directory; questions take several, as DIR or NAME=DIR. (default: $ANNALS_LOG or ./Events)",
      valueName: "dir"),
    completion: .directory)
  var log: [String] = []

  @Option(
    help: ArgumentHelp(
      "The directory of the snapshots. (default: $ANNALS_SNAPSHOTS or ./Snapshots)", valueName: "dir"),
    completion: .directory)
  var snapshots: String?
}

/// A command that works on a log; `--log` may stand before or after its name.
protocol LogCommandBase: ParsableCommand {
  var location: LocationOptions { get }
  var root: Annals { get }
}

extension LogReader {
  /// How many threads a replay of the log is worth: one for a log that a thread reads in a few milliseconds.
  var replayThreads: Int { statistics.facts > 2_000_000 ? Terminal.processors : 1 }
}

extension LogCommandBase {
  /// The directories of the logs: the options, else the environment, else `./Events`.
  var logDirectories: [String] {
    // What stands before the command's name is in both, what stands behind it in the second alone.
    let given = location.log.count >= root.location.log.count ? location.log : root.location.log
    return given.isEmpty ? [Terminal.environment("ANNALS_LOG") ?? "./Events"] : given
  }

  /// The directory of the one log; what works on one is refused several before it runs.
  var logDirectory: String { logDirectories[0] }

  /// Refuses several logs to what works on one.
  func checkLogs() throws {
    if logDirectories.count > 1, !(self is any SeveralLogsCommand) {
      throw Failure(
        .usage,
        "'\(Self.configuration.commandName ?? "this")' works on one log, and \(logDirectories.count) were given",
        advice: "give --log once; only questions read several logs as one")
    }
  }

  /// The directory of the snapshots: the option, else the environment, else `./Snapshots`.
  var snapshotDirectory: String {
    location.snapshots ?? root.location.snapshots ?? Terminal.environment("ANNALS_SNAPSHOTS") ?? "./Snapshots"
  }

  /// Opens the log for reading; a torn tail is reported on standard error.
  func openLog() throws(LogError) -> LogReader { try openLog(in: logDirectory) }

  /// Opens the log in a directory for reading; a torn tail is reported on standard error.
  func openLog(in directory: String) throws(LogError) -> LogReader {
    let log = try LogReader(directory: directory)
    if let tail = log.tail, !tail.lost.isEmpty { StandardError.line("annals: warning: \(tail.report)") }
    return log
  }

  /// Opens the log for appending; a torn tail that was cut off is reported on standard error.
  func openWriter() throws(LogError) -> LogWriter {
    let writer = try LogWriter(directory: logDirectory)
    if let tail = writer.cutTail { StandardError.line("annals: warning: \(tail.report); cut off") }
    return writer
  }
}
