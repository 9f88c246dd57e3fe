import ArgumentParser
import EventLog
import Projections

/// Appends an event that withdraws another.
struct RetractCommand: LogCommandBase {
  static let configuration = CommandConfiguration(
    commandName: "retract",
    abstract: "Append an event that withdraws another; what it said stays answerable.",
    discussion: """
      Retracting a correction or a retraction withdraws its effect: what it had voided counts again.

        annals retract 57 --reason 'the source withdrew the figure'
      """)

  @Argument(help: ArgumentHelp("The event to withdraw: its sequence or id.", valueName: "event"))
  var target: String

  @Option(help: ArgumentHelp("Why.", valueName: "text"))
  var reason: String?

  @Option(help: ArgumentHelp("The idempotency key; derived from the content when left out.", valueName: "id"))
  var id: String?

  @Option(help: ArgumentHelp("Fail unless this is the log's last sequence.", valueName: "sequence"))
  var expect: UInt64?

  @Flag(help: "Show what would be appended, and append nothing.")
  var dryRun = false

  @OptionGroup(title: "Source") var source: SourceOptions
  @OptionGroup(title: "Output") var formatting: FormatOptions
  @OptionGroup var location: LocationOptions
  @ParentCommand var root: Annals

  func run() throws {
    let event = try Knowledge(try openLog().events()).event(named: target)
    var retraction = EventContent(
      date: event.content.date, kind: event.content.kind, entity: event.content.entity,
      countries: event.content.countries)
    retraction.retracts = event.id
    retraction.reason = reason
    retraction.source = try source.source()
    try Appending(command: self, expect: expect, isDryRun: dryRun, formatting: formatting).run { _ in
      [EventDraft(id: id, content: retraction)]
    }
  }
}
