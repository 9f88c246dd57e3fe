import ArgumentParser
import EventLog
import Projections

/// Appends an event that replaces another.
struct CorrectCommand: LogCommandBase {
  static let configuration = CommandConfiguration(
    commandName: "correct", abstract: "Append an event that replaces another; what it said stays answerable.",
    discussion: """
      The new event says what the old one said, with the parts that are given put in their place. Ask with \
      --known-at for what was known before.

        annals correct bloom-release --date 2022-07-12 --reason 'the project announced it on this day' \\
          --source-title 'Introducing BLOOM' --source-url 'https://…'
      """)

  @Argument(help: ArgumentHelp("The event to replace: its sequence or id.", valueName: "event"))
  var target: String

  @Option(help: ArgumentHelp("Why.", valueName: "text"))
  var reason: String?

  @Option(help: ArgumentHelp("The idempotency key; derived from the content when left out.", valueName: "id"))
  var id: String?

  @Option(help: ArgumentHelp("Fail unless this is the log's last sequence.", valueName: "sequence"))
  var expect: UInt64?

  @Flag(help: "Show what would be appended, and append nothing.")
  var dryRun = false

  @OptionGroup(title: "Event") var content: ContentOptions
  @OptionGroup(title: "Output") var formatting: FormatOptions
  @OptionGroup var location: LocationOptions
  @ParentCommand var root: Annals

  func run() throws {
    if content.isEmpty {
      throw Failure(
        .usage, "the correction changes nothing",
        advice: "give what is right, such as --date or --set; to withdraw the event use 'annals retract'")
    }
    let event = try Knowledge(try openLog().events()).event(named: target)
    var corrected = event.content
    try content.apply(to: &corrected)
    corrected.retracts = nil
    corrected.corrects = event.id
    corrected.reason = reason
    try Appending(command: self, expect: expect, isDryRun: dryRun, formatting: formatting).run { _ in
      [EventDraft(id: id, content: corrected)]
    }
  }
}
