import ArgumentParser
import EventLog

/// Makes a log of the present format version from one of an earlier version.
struct UpgradeCommand: LogCommandBase {
  static let configuration = CommandConfiguration(
    commandName: "upgrade", abstract: "Make a log of the present format version from an older one.",
    discussion: """
      The events go into a new log, with their sequences, ids and recorded times. The old one stays as it is.

        annals --log Events upgrade Events.new
      """)

  @Argument(help: "The directory of the new log.", completion: .directory)
  var target: String

  @OptionGroup var location: LocationOptions
  @ParentCommand var root: Annals

  func run() throws {
    let progress = Progress("copying", .events)
    let version = try OutputDirectory.fill(target) { check in
      try LogUpgrade.upgrade(logDirectory, to: target) { done, total in
        progress.update(Int(done), of: Int(total))
        check()
      }
    }
    progress.finish()
    let log = try LogReader(directory: target)
    var output = StandardOutput()
    output.line(
      "\(counted(Int(log.lastSequence), "event")) of format version \(version) copied to "
        + "\(target.safeForTerminal), format version \(log.statistics.formatVersion)")
  }
}
