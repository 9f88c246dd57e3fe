import Countries
import EventLog
import Projections

/// What correct and retract do alike: show what the state of today will lose and gain, ask, and append.
///
/// The question is asked only of a person: on a terminal on both sides, in text, and not with `--yes`. While it waits, the log
/// is not locked; what was shown is what happens, for the append is refused when the log has moved on meanwhile.
struct Correcting<Command: LogCommandBase> {
  let command: Command
  let options: CorrectingOptions
  let formatting: FormatOptions

  func run(_ draft: EventDraft) throws {
    var expect = options.expect
    var consequence: CorrectionText?
    if formatting.format == .text, options.dryRun || asks {
      let log = try command.openLog()
      let events = try log.eventsShowingProgress()
      let rehearsal = try log.dryRun([draft], expecting: expect)
      if let new = rehearsal.events.first {
        let changes = CorrectionText(events, new, styler: formatting.styler, width: Terminal.columns)
        consequence = changes
        if asks, !isConfirmed(new, changes) { return }
        expect = UInt64(events.count)
      }
    }
    try Appending(command: command, expect: expect, isDryRun: options.dryRun, formatting: formatting).run {
      _ in draft
    }
    if options.dryRun, let consequence {
      var output = StandardOutput()
      output.line()
      consequence.write(to: &output)
    }
  }

  private var asks: Bool {
    !options.yes && !options.dryRun && Terminal.isTerminal(0) && Terminal.isTerminal(1)
  }

  /// Anything but a yes, the end of the input included, is a no.
  private func isConfirmed(_ new: Event, _ changes: CorrectionText) -> Bool {
    var output = StandardOutput()
    output.write(EventText(styler: formatting.styler, width: Terminal.columns).full(new))
    output.line()
    changes.write(to: &output)
    output.line()
    output.write("append this \(new.content.retracts == nil ? "correction" : "retraction")? [y/N] ")
    output.flush()
    let answer = readLine()?.lowercased() ?? ""
    let isYes = answer == "y" || answer == "yes"
    if !isYes { output.line("nothing was appended") }
    return isYes
  }
}
