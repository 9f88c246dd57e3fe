import ArgumentParser
import EventLog
import Interchange

/// Appends events from flags, a file or standard input.
struct AppendCommand: LogCommandBase {
  static let configuration = CommandConfiguration(
    commandName: "append", abstract: "Append one event from flags, or events from JSON Lines.",
    discussion: """
      All events are appended, or none. What is reported as appended is on the disk. An event whose id is in the \
      log already with the same content adds nothing. On a terminal, without an event in flags and without a file, \
      the event is asked for field by field.

      A file is read piece by piece, so that it may be longer than what fits into memory; one event has at most 64 MiB \
      of JSON, and 16 MiB of text.

        annals append --date 2023-04-11 --kind product.announced \\
          --entity product/example --country CN --set name=Example \\
          --set developer=ref:org/baidu --set parameters=7000000000 \\
          --source-title 'Where it was said' --source-locator 'p. 3'
        annals append events.jsonl
        annals --log Copy init && annals export | annals --log Copy append -
      """)

  @Argument(
    help: ArgumentHelp("A file of JSON Lines, or - for standard input.", valueName: "file"),
    completion: .file())
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
      let events = try EventFileInput([file], form: .events)
      try Appending(command: self, expect: expect, isDryRun: dryRun, formatting: formatting).run(events)
    } else if isAsking {
      let log = try openLog()
      var interview = try AppendInterview(log, styler: formatting.styler)
      guard let event = try interview.run() else {
        var output = StandardOutput()
        return output.line("nothing was appended")
      }
      try Appending(command: self, expect: expect, isDryRun: dryRun, formatting: formatting).run { _ in
        EventDraft(id: id, content: event)
      }
    } else {
      try Appending(command: self, expect: expect, isDryRun: dryRun, formatting: formatting).run { log in
        let event = try flags(target: log.content)
        for name in try log.newNames(event) where name.isSlip { name.warn() }
        return EventDraft(id: id, content: event)
      }
    }
  }

  /// Whether the event is asked for field by field: on a terminal, where nothing of it is given.
  private var isAsking: Bool {
    content.isEmpty && corrects == nil && retracts == nil && reason == nil && Terminal.isTerminal(0)
      && Terminal.isTerminal(1) && Terminal.environment("TERM") != "dumb"
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
