import ArgumentParser
import EventLog
import Projections

/// Appends an event that withdraws another.
struct RetractCommand: LogCommandBase {
  static let configuration = CommandConfiguration(
    commandName: "retract",
    abstract: "Append an event that withdraws another; what it said stays answerable.",
    discussion: """
      Retracting a correction or a retraction withdraws its effect: what it had voided counts again. \
      On a terminal it is shown what changes today, and asked.

        annals retract 57 --reason 'the source withdrew the figure'
      """)

  @Argument(help: ArgumentHelp("The event to withdraw: its sequence or id.", valueName: "event"))
  var target: String

  @OptionGroup var correcting: CorrectingOptions
  @OptionGroup(title: "Source") var source: SourceOptions
  @OptionGroup(title: "Output") var formatting: FormatOptions
  @OptionGroup var location: LocationOptions
  @ParentCommand var root: Annals

  func run() throws {
    let event = try KnownLog(try openLog()).event(named: target)
    var retraction = EventContent(
      date: event.content.date, kind: event.content.kind, entity: event.content.entity,
      countries: event.content.countries)
    retraction.retracts = event.id
    retraction.reason = correcting.reason
    retraction.source = try source.source()
    try Correcting(command: self, options: correcting, formatting: formatting).run(
      EventDraft(id: correcting.id, content: retraction))
  }
}
