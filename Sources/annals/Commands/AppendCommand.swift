import ArgumentParser
import EventLog

/// Appends events from flags, a file or standard input.
struct AppendCommand: LogCommandBase {
  static let configuration = CommandConfiguration(
    commandName: "append", abstract: "Append one event from flags, or events from JSON Lines.",
    discussion: """
      All events are appended, or none. What is reported as appended is on the disk. An event whose id is in the \
      log already with the same content adds nothing.

        annals append --date 2023-03-16 --kind product.launched --entity product/ernie-bot --country CN \\
          --set name='ERNIE Bot' --set developer=ref:org/baidu --source-title '…' --source-url '…'
        annals append events.jsonl
        annals export | annals --log Copy append -
      """)

  @Argument(help: ArgumentHelp("A file of JSON Lines, or - for standard input.", valueName: "file"))
  var file: String?

  @Option(help: ArgumentHelp("The idempotency key; derived from the content when left out.", valueName: "id"))
  var id: String?

  @Option(help: ArgumentHelp("Fail unless this is the log's last sequence.", valueName: "sequence"))
  var expect: UInt64?

  @Option(help: ArgumentHelp("The id of an event that this one replaces.", valueName: "id"))
  var corrects: String?

  @Option(help: ArgumentHelp("The id of an event that this one withdraws.", valueName: "id"))
  var retracts: String?

  @Option(help: ArgumentHelp("Why it corrects or retracts.", valueName: "text"))
  var reason: String?

  @Flag(help: "Show what would be appended, and append nothing.")
  var dryRun = false

  @OptionGroup(title: "Event") var content: ContentOptions
  @OptionGroup(title: "Output") var formatting: FormatOptions
  @OptionGroup var location: LocationOptions
  @ParentCommand var root: Annals

  func run() throws {
    if let file {
      guard content.isEmpty, id == nil, corrects == nil, retracts == nil, reason == nil else {
        throw Failure(
          .usage, "events come from flags or from a file, not both", advice: "leave one of the two out")
      }
      let bytes = try InputFile.read(file)
      try Appending(command: self, expect: expect, isDryRun: dryRun, formatting: formatting).run { target in
        let progress = Progress("reading", .bytes, total: bytes.count)
        defer { progress.finish() }
        do throws(EventError) {
          return try EventReader.drafts(in: bytes, target: target) { progress.update($0) }
        } catch {
          let name = file == "-" ? "standard input" : file
          throw Failure(.badData, "\(name), \(error)", advice: error.advice)
        }
      }
    } else {
      try Appending(command: self, expect: expect, isDryRun: dryRun, formatting: formatting).run { target in
        [EventDraft(id: id, content: try flags(target: target))]
      }
    }
  }

  private func flags(target: (String) -> EventContent?) throws -> EventContent {
    var event: EventContent
    if let retracts, let retracted = target(retracts) {
      event = EventContent(
        date: retracted.date, kind: retracted.kind, entity: retracted.entity, countries: retracted.countries)
      try content.apply(to: &event)
    } else {
      event = try content.content()
    }
    event.corrects = corrects
    event.retracts = retracts
    event.reason = reason
    return event
  }
}
