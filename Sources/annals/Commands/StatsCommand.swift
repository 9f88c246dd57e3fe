import ArgumentParser
import EventLog
import Projections

/// Counts, spans and sizes of the log.
struct StatsCommand: KnowledgeCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "Show counts, spans, sizes and compression of the log.",
    discussion: """
      With --known-at or --through the counts are of what was known then; the sizes are those of the whole log.

        annals stats
        annals stats --through 100 --format json
      """)

  @OptionGroup(title: "Knowledge") var knowledge: KnowledgeOptions
  @OptionGroup(title: "Output") var formatting: FormatOptions
  @OptionGroup var location: LocationOptions
  @ParentCommand var root: Annals

  func run() throws {
    let log = try openLog()
    let known = try knowledge.look(into: log, for: formatting.format)
    let summary = try LogSummary(known)
    var output = formatting.output(root)
    switch formatting.format {
    case .text:
      StatsText(styler: formatting.styler, width: Terminal.columns).write(summary, of: known, to: &output)
    case .json, .jsonl:
      output.jsonLines([summary]) { $0.logSummary($1, isOfWholeLog: !knowledge.isGiven, known) }
    case .csv, .markdown:
      output.table(
        StatsTable.of(summary, known, isOfWholeLog: !knowledge.isGiven), as: formatting.format)
    }
  }
}
