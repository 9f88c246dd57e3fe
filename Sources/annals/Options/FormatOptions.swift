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

  @Flag(help: "Show long text at once; else on a terminal through $ANNALS_PAGER, $PAGER or less.")
  var noPager = false

  var styler: Styler { Styler(isOn: color.isOn) }

  /// Standard output for an answer that may be long.
  func output(_ root: Annals) -> StandardOutput { StandardOutput(paged: !noPager && !root.noPager) }
}
