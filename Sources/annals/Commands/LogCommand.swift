import ArgumentParser
import EventLog
import Projections

/// The events of the log.
struct LogCommand: KnowledgeCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "List the events, by date or in the order they were recorded.",
    discussion: """
      --from takes the first day of a period, --to the last. An event with an uncertain date is listed when it \
      may have happened in the range.

        annals log --country JP --from 2022 --to 2022
        annals log --entity model/bloom --format jsonl
        annals log --order recorded --reverse --limit 10
        annals log --follow --country KR
      """)

  @OptionGroup(title: "Filter") var filtering: FilterOptions

  @Option(help: "By valid date, or by the order they were recorded in.")
  var order: EventOrder = .date

  @Flag(help: "Last first.")
  var reverse = false

  @Option(help: ArgumentHelp("At most so many events.", valueName: "count"))
  var limit: Int?

  @Flag(
    name: .shortAndLong,
    help: "Begin with the last 10 events, or --limit, and print those that others append until Ctrl-C.")
  var follow = false

  @OptionGroup(title: "Knowledge") var knowledge: KnowledgeOptions
  @OptionGroup(title: "Output") var formatting: FormatOptions
  @OptionGroup var location: LocationOptions
  @ParentCommand var root: Annals

  func validate() throws {
    if let limit, limit < 0 { throw ValidationError("--limit must be 0 or more") }
  }

  func run() throws {
    if follow { return try followLog() }
    let log = try openLog()
    let filter = try filtering.filter(in: log)
    let known = try knowledge.look(into: log, for: formatting.format)
    let events = try known.find(
      EventSelection(filter, order: order, isReversed: reverse, limit: limit))
    var output = formatting.output(root)
    switch formatting.format {
    case .text:
      writeHeading(filter, known, isEmpty: events.isEmpty, to: &output)
      let list = EventListText(
        known.corrections, styler: formatting.styler, width: Terminal.columns, listing: events)
      try events.forEach { list.write($0, to: &output) }
    case .json: try output.jsonArray(events)
    case .jsonl: try output.jsonLines(events)
    case .csv: try output.csv(EventTable.columns(), events.forEach)
    case .markdown:
      let heading = "Events \(about(filter, known))"
      output.table(try EventTable.of(try events.events(), heading: heading, known), as: .markdown)
    }
  }
}

extension LogCommand {
  /// How the days and the point that were given are understood; nothing where none was.
  private func writeHeading(
    _ filter: EventFilter, _ known: KnownLog, isEmpty: Bool, to output: inout StandardOutput
  ) {
    if filter.from == nil, filter.to == nil, !knowledge.isGiven { return }
    let lines = HeadingText.lines(
      "events", about(filter, known), styler: formatting.styler, width: Terminal.columns)
    for line in lines { output.line(line) }
    output.line(isEmpty ? "\n  no event fits" : "")
  }

  private func about(_ filter: EventFilter, _ known: KnownLog) -> String {
    let days = [filter.from.map { "from \($0)" }, filter.to.map { "to \($0)" }].compactMap(\.self)
    let range = days.isEmpty ? "" : days.joined(separator: " ") + ", "
    return range + HeadingText.point(known)
  }
}

extension LogCommand {
  private func followLog() throws {
    let refused = [
      logDirectories.count > 1 ? "several --log" : nil,
      reverse ? "--reverse" : nil, knowledge.isGiven ? "--known-at and --through" : nil,
      [.text, .jsonl].contains(formatting.format) ? nil : "--format \(formatting.format.rawValue)",
    ].compactMap(\.self)
    if let option = refused.first {
      throw Failure(
        .usage, "\(option) and --follow do not go together",
        advice: "events are followed in the order recorded, without end, as text or jsonl")
    }
    try LogFollowing(
      directory: logDirectory, filter: try filtering.filter(in: try LogReader(directory: logDirectory)),
      limit: min(limit ?? 10, 1 << 40),
      formatting: formatting
    ).run()
  }
}

extension EventOrder: ExpressibleByArgument {}
