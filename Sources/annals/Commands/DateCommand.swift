import ArgumentParser
import EventLog
import PartialDates

/// What a date expression means.
struct DateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "date",
    abstract: "Show what date expressions mean: their normal form and their four day bounds.",
    discussion: "  annals date 2021-33 '[..2023-03]' 2017/2022-10")

  @Argument(help: ArgumentHelp("Dates: EDTF, or as people write them.", valueName: "date"))
  var dates: [String]

  @OptionGroup(title: "Output") var formatting: FormatOptions

  func run() throws {
    let today = DateArguments.today
    let meanings = try dates.map { text in
      DateMeaning(input: text, date: try FriendlyDate.parse(text, today: today))
    }
    var output = StandardOutput()
    switch formatting.format {
    case .text: DateText(styler: formatting.styler, width: Terminal.columns).write(meanings, to: &output)
    case .json where meanings.count > 1: output.jsonArray(meanings) { $0.dateMeaning($1) }
    case .json, .jsonl: output.jsonLines(meanings) { $0.dateMeaning($1) }
    case .csv, .markdown: output.table(DateTable.of(meanings), as: formatting.format)
    }
  }
}

/// A date expression and what it was understood as.
struct DateMeaning {
  let input: String
  let date: PartialDate
}
