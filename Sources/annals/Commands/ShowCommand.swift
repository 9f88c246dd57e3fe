import ArgumentParser
import EventLog
import Projections

/// One event in full.
struct ShowCommand: KnowledgeCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one event in full, by sequence or id.",
    discussion: "  annals show 57\n  annals show hyperclova-ko-release --format json")

  @Argument(help: ArgumentHelp("A sequence such as 57 or #57, or an id.", valueName: "event"))
  var event: String

  @OptionGroup(title: "Knowledge") var knowledge: KnowledgeOptions
  @OptionGroup(title: "Output") var formatting: FormatOptions
  @OptionGroup var location: LocationOptions
  @ParentCommand var root: Annals

  func run() throws {
    let known = try knowledge.read(try openLog(), for: formatting.format)
    let found = try known.event(named: event)
    var output = formatting.output(root)
    switch formatting.format {
    case .text: output.write(EventText(known, styler: formatting.styler, width: Terminal.columns).full(found))
    case .json, .jsonl: output.jsonLines([found]) { $0.listed($1) }
    case .csv, .markdown: output.table(EventTable.of([found], known), as: formatting.format)
    }
  }
}

extension Knowledge {
  /// The event that a person names by sequence or id.
  func event(named text: String) throws -> Event {
    if let sequence = EventMark.sequence(named: text), sequence <= lastSequence {
      return events[Int(sequence - 1)]
    }
    let digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
    if let sequence = UInt64(digits), sequence > 0, sequence <= lastSequence {
      return events[Int(sequence - 1)]
    }
    if let event = events.first(where: { $0.id == text }) { return event }
    let near = events.lazy.map(\.id).nearest(to: text)
    throw Failure(
      .noInput, "there is no event '\(text)'",
      advice: near.map { "did you mean '\($0)'?" }
        ?? "the log has events 1 to \(lastSequence); see 'annals log'")
  }
}
