import ArgumentParser
import EventLog
import PartialDates
import Projections

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The timeline, event by event.
struct ReplayCommand: LogCommandBase {
  static let configuration = CommandConfiguration(
    commandName: "replay", abstract: "Play the timeline: the events in the order of their dates.",
    discussion: """
      With --speed the events come at a pace: 30d is thirty days of the timeline a second. A stretch without \
      events takes at most a second.

        annals replay --country CN
        annals replay --from 2021 --speed 60d
      """)

  @OptionGroup(title: "Filter") var filtering: FilterOptions

  @Option(
    help: ArgumentHelp(
      "Days of the timeline a second, such as 30d; as fast as possible when left out.", valueName: "pace"))
  var speed: String?

  @OptionGroup(title: "Knowledge") var knowledge: KnowledgeOptions
  @OptionGroup(title: "Output") var formatting: FormatOptions
  @OptionGroup var location: LocationOptions
  @ParentCommand var root: Annals

  func run() throws {
    let filter = try filtering.filter()
    let pace = try speed.map(ReplayCommand.daysPerSecond)
    let known = try knowledge.read(try openLog(), for: formatting.format)
    let events = known.events.filter {
      !known.isVoid($0) && $0.content.retracts == nil && filter.includes($0)
    }
    .sorted(by: .date)
    var output = StandardOutput()
    let text = EventListText(known, styler: formatting.styler, width: Terminal.columns, listing: events)
    var previous: Int64?
    switch formatting.format {
    case .json: return output.jsonArray(events) { $0.event($1) }
    case .csv, .markdown: return output.table(EventTable.of(events, known), as: formatting.format)
    case .text, .jsonl: break
    }
    for event in events {
      let day = ValidPeriod(event.content.date.bounds).timelineDay
      if let pace, let previous { ReplayCommand.wait(days: day - previous, pace: pace, &output) }
      previous = day
      if formatting.format == .text {
        text.write(event, to: &output)
      } else {
        output.jsonLines([event]) { $0.event($1) }
      }
    }
  }

  private static func wait(days: Int64, pace: Double, _ output: inout StandardOutput) {
    guard days > 0 else { return }
    output.flush()
    usleep(UInt32(min(Double(days) / pace, 1) * 1_000_000))
  }

  /// Reads `30d`, `2w`, `1m` or `1y` as days a second.
  static func daysPerSecond(_ text: String) throws -> Double {
    let units: [Character: Double] = ["d": 1, "w": 7, "m": 30.436875, "y": 365.2425]
    let unit = text.last.flatMap { units[$0] }
    let digits = unit == nil ? text[...] : text.dropLast()
    guard let number = Double(digits), number > 0, number.isFinite else {
      throw Failure(
        .usage, "--speed: '\(text)' is no pace", advice: "write days a second, such as 30d, 4w, 6m or 1y")
    }
    return number * (unit ?? 1)
  }
}
