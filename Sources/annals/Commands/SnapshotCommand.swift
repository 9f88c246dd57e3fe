import ArgumentParser
import EventLog
import PartialDates
import Projections

/// Makes, lists and removes snapshots.
struct SnapshotCommand: LogCommandBase {
  static let configuration = CommandConfiguration(
    commandName: "snapshot",
    abstract: "Make, list or remove snapshots, from which states are answered faster.",
    discussion: """
      A snapshot stands for the events that the log has now, for every day from its horizon on: the day given by \
      --as-of (a period means its last day), else the last day on which anything begins, or today when that is \
      earlier. Snapshots are a cache; removing them loses nothing.

      A log of over a million facts gets one by itself, when an append or an import has added an eighth to it; a \
      later one takes its place.

        annals snapshot
        annals snapshot --as-of 2022
        annals snapshot --list
        annals snapshot --remove
      """)

  @Option(help: ArgumentHelp("The horizon; may be given again.", valueName: "date"))
  var asOf: [String] = []

  @Flag(help: "List the snapshots of the log that can be used.")
  var list = false

  @Flag(help: "Remove the snapshots of the log.")
  var remove = false

  @OptionGroup(title: "Output") var formatting: FormatOptions
  @OptionGroup var location: LocationOptions
  @ParentCommand var root: Annals

  func run() throws {
    guard !(list && remove), asOf.isEmpty || !(list || remove) else {
      throw Failure(.usage, "make, list or remove: one at a time", advice: "leave the others out")
    }
    let log = try openLog()
    let store = SnapshotStore(directory: snapshotDirectory)
    if list {
      print(store.entries(of: log), "")
    } else if remove {
      let entries = store.entries(of: log)
      for entry in entries { try store.remove(entry) }
      print(entries, "removed ")
    } else {
      let days = try asOf.map { try DateArguments.lastDay($0, option: "--as-of") }
      let made = try (days.isEmpty ? [nil] : days.map(Optional.some)).compactMap { day in
        try make(day, of: log, in: store)
      }
      print(made, "made ")
    }
  }

  private func make(
    _ horizon: CivilDay?, of log: LogReader, in store: SnapshotStore
  ) throws -> SnapshotStore.Entry? {
    let progress = Progress("making a snapshot", .events)
    defer { progress.finish() }
    return try OutputDirectory.fill(store.directory) { check in
      do throws(LogError) {
        return try store.make(of: log, horizon: horizon, latest: DateArguments.today) {
          progress.update($0, of: $1)
          check()
        }
      } catch {
        throw error.code == .inputOutput
          ? Failure(.cannotCreate, error.message, advice: "check the directory given by --snapshots")
          : Failure(error)
      }
    }
  }

  private func print(_ entries: [SnapshotStore.Entry], _ verb: String) {
    var output = StandardOutput()
    switch formatting.format {
    case .text:
      let told = entries.map { entry in
        "\(verb)\(entry.path.safeForTerminal): from \(entry.horizon) on, through event "
          + "\(entry.lastSequence), " + counted(entry.length, "byte")
          + (entry.isAutomatic ? ", automatic" : "")
      }
      let none = "no snapshots of this log in \(snapshotDirectory.safeForTerminal)"
      for line in (told.isEmpty ? [none] : told).flatMap({ hanging($0, by: 2, width: Terminal.columns) }) {
        output.line(line)
      }
    case .json: output.jsonArray(entries) { $0.snapshot($1) }
    case .jsonl: output.jsonLines(entries) { $0.snapshot($1) }
    case .csv, .markdown: output.table(Table(entries), as: formatting.format)
    }
  }
}
