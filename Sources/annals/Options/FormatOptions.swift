import ArgumentParser

/// How a command prints its answer.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, jsonl, csv, markdown
}

/// The options of every command that prints an answer.
struct FormatOptions: ParsableArguments {
  @Option(
    help:
      "text for people, json for programs, jsonl for one object a line, csv for spreadsheets, markdown for documents."
  )
  var format: OutputFormat = .text

  @Option(help: "When to colour text.")
  var color: ColorChoice = .auto

  var styler: Styler { Styler(isOn: color.isOn) }
}
