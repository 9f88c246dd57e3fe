import ArgumentParser
import EventLog
import Projections

/// Appends an event that replaces another.
struct CorrectCommand: LogCommandBase {
  static let configuration = CommandConfiguration(
    commandName: "correct", abstract: "Append an event that replaces another; what it said stays answerable.",
    discussion: """
      The new event says what the old one said, with the parts that are given put in their place. Ask with \
      --known-at for what was known before. On a terminal it is shown what changes today, and asked.

        annals correct hyperclova-ko-release --set korean-share=97% \\
          --reason 'checked against the paper' --source-url https://example.org
      """)

  @Argument(help: ArgumentHelp("The event to replace: its sequence or id.", valueName: "event"))
  var target: String

  @OptionGroup var correcting: CorrectingOptions
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
    let log = try openLog()
    let event = try KnownLog(log).event(named: target)
    var corrected = event.content
    try content.apply(to: &corrected)
    corrected.retracts = nil
    corrected.corrects = event.id
    corrected.reason = correcting.reason
    for name in try log.newNames(in: corrected) where name.isSlip { name.warn() }
    try Correcting(command: self, options: correcting, formatting: formatting).run(
      EventDraft(id: correcting.id, content: corrected))
  }
}
