import EventLog
import PartialDates

/// The tables of an import, with the versions and recorded times that were given for them.
struct ImportInputs {
  let all: [ImportRows.Input]

  /// - Throws: ``Failure`` when the versions do not fit the files, or recorded times are given for a log with events.
  init(_ command: ImportCommand, isEmptyLog: Bool) throws {
    guard command.vintage.isEmpty || command.vintage.count == command.files.count else {
      throw Failure(
        .usage,
        "\(counted(command.files.count, "file")) and \(counted(command.vintage.count, "vintage")) are given",
        advice: "give --vintage once for each file, in their order")
    }
    if command.recordedAt != nil, !isEmptyLog {
      throw Failure(
        .usage, "recorded times are given only to an empty log, and this one has events",
        advice: "leave --recorded-at out, or import into a new log: annals --log DIR init")
    }
    var inputs: [ImportRows.Input] = []
    for (index, path) in command.files.enumerated() {
      let vintage = try command.vintage.isEmpty ? nil : PartialDate(command.vintage[index])
      inputs.append(
        ImportRows.Input(
          path: path, vintage: vintage, recorded: try ImportInputs.recorded(command.recordedAt, vintage)))
    }
    all = inputs
  }

  private static func recorded(_ text: String?, _ vintage: PartialDate?) throws -> Instant? {
    guard let text else { return nil }
    var date = vintage
    if text != "vintage" {
      if let instant = Instant(text) { return instant }
      date = try PartialDate(text)
    }
    guard let day = date?.bounds.startEarliest.civilDay else {
      throw Failure(
        .usage, "--recorded-at vintage needs the vintage's date",
        advice: "give --vintage once for each file, or a moment such as 2024-07-16T12:00:00Z")
    }
    return Instant(microseconds: day.daysSinceEpoch * 86_400_000_000)
  }
}
