import ArgumentParser
import EventLog
import Projections

/// Every value that an entity ever had.
struct HistoryCommand: KnowledgeCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Show every value of an entity: when valid, when recorded, from which event and source.",
    discussion: """
      Corrected and retracted values are struck through, with what corrected them and why. With --as-of the values \
      that hold on that day are marked.

        annals history model/hyperclova-ko
        annals history model/bloom parameters --format json
      """)

  @Argument(
    help: ArgumentHelp("The entity: type/slug, such as model/bloom.", valueName: "entity"),
    completion: Completions.entities)
  var entity: String

  @Argument(
    help: ArgumentHelp("Only this attribute.", valueName: "attribute"),
    completion: Completions.attributes)
  var attribute: String?

  @Option(help: ArgumentHelp("Mark the values that hold on this day.", valueName: "date"))
  var asOf: String?

  @OptionGroup(title: "Knowledge") var knowledge: KnowledgeOptions
  @OptionGroup(title: "Output") var formatting: FormatOptions
  @OptionGroup var location: LocationOptions
  @ParentCommand var root: Annals

  func run() throws {
    let day = try asOf.map { try DateArguments.lastDay($0, option: "--as-of") }
    let known = try knowledge.look(into: try openLog(), for: formatting.format)
    guard let id = try? EntityID(entity), let history = try known.history(of: id, asOf: day) else {
      throw Failure(.noInput, "there is no entity '\(entity)'", advice: try advice(known))
    }
    let attributes = try wanted(history)
    let references = attributes.flatMap(\.entries).compactMap { entry -> EntityID? in
      if case .reference(let entity)? = entry.claim.value { entity } else { nil }
    }
    let report = HistoryReport(
      history: history, attributes: attributes, asOf: day, known: known,
      names: try known.names(of: Set(references)))
    var output = formatting.output(root)
    switch formatting.format {
    case .text: HistoryText(report, styler: formatting.styler, width: Terminal.columns).write(to: &output)
    case .json, .jsonl: output.jsonLines([report]) { $0.history($1) }
    case .csv, .markdown: output.table(HistoryTable.of(report), as: formatting.format)
    }
  }

  private func wanted(_ history: EntityHistory) throws -> [AttributeHistory] {
    guard let attribute else { return history.attributes }
    let wanted = history.attributes.filter { $0.attribute.text == attribute }
    if !wanted.isEmpty { return wanted }
    let names = history.attributes.map(\.attribute.text)
    throw Failure(
      .noInput, "\(history.id) has no attribute '\(attribute)'",
      advice: names.nearest(to: attribute).map { "did you mean '\($0)'?" }
        ?? (names.isEmpty ? "its events set nothing" : "it has \(names.joined(separator: ", "))"))
  }

  /// The entity that was probably meant: one with a near identity, or with the text for a name.
  private func advice(_ known: KnownLog) throws -> String {
    let all = try known.events(EventSelection(order: .recorded))
    let near =
      try all.entities.lazy.map(\.text).nearest(to: entity) ?? known.search(entity).entities.first?.id.text
    return near.map { "did you mean '\($0)'?" } ?? "'annals search TEXT' finds entities by any of their names"
  }
}
