import ArgumentParser
import EventLog
import Projections

/// Entities by any name in any language, and events.
struct SearchCommand: KnowledgeCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Find entities by any name in any language, and events.",
    discussion: "  annals search 悟道\n  annals search 'ernie bot'")

  @Argument(help: ArgumentHelp("What to look for.", valueName: "text"))
  var text: [String]

  @OptionGroup(title: "Knowledge") var knowledge: KnowledgeOptions
  @OptionGroup(title: "Output") var formatting: FormatOptions
  @OptionGroup var location: LocationOptions
  @ParentCommand var root: Annals

  func run() throws {
    let text = text.joined(separator: " ")
    let known = try knowledge.look(into: try openLog(), for: formatting.format)
    let result = try known.find(text)
    var output = formatting.output(root)
    switch formatting.format {
    case .text:
      if knowledge.isGiven {
        let about = HeadingText.point(known)
        let lines = HeadingText.lines("found", about, styler: formatting.styler, width: Terminal.columns)
        for line in lines { output.line(line) }
        output.line()
      }
      try SearchText(known.corrections, styler: formatting.styler, width: Terminal.columns).write(
        result, for: text, to: &output)
    case .json, .jsonl:
      var writer = JSONWriter()
      try writer.searchResult(result)
      writer.lineBreak()
      output.write(writer.bytes)
    case .csv, .markdown: output.table(try SearchTable.of(result, known), as: formatting.format)
    }
  }
}
