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
    let known = try knowledge.look(into: try openLog(), for: formatting.format)
    let found = try known.event(named: event)
    var output = formatting.output(root)
    switch formatting.format {
    case .text:
      let text = try EventText(found, in: known, styler: formatting.styler, width: Terminal.columns)
      output.write(text.full(found))
    case .json, .jsonl: output.jsonLines([found]) { $0.listed($1) }
    case .csv: output.csv(EventTable.columns()) { $0(found) }
    case .markdown: output.table(try EventTable.of([found], known), as: .markdown)
    }
  }
}

extension KnownLog {
  /// The event that a person names by sequence or id.
  func event(named text: String) throws -> Event {
    let digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
    for sequence in [EventMark.sequence(named: text), UInt64(digits)].compactMap(\.self) where sequence > 0 {
      if let event = try event(at: sequence) { return event }
    }
    if let event = try event(id: text) { return event }
    throw Failure(
      .noInput, "there is no event '\(text)'",
      advice: try nearestID(to: text).map { "did you mean '\($0)'?" }
        ?? "the log has events 1 to \(lastSequence); see 'annals log'")
  }
}
