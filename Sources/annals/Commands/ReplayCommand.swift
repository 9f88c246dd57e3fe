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

/// The timeline, event by event: played full screen on a terminal, and printed anywhere else.
struct ReplayCommand: KnowledgeCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay", abstract: "Play the timeline: the events in the order of their dates.",
    discussion: """
      On a terminal the timeline is played full screen: what every country has on the day, and the events as they \
      happen, with their sources. Space pauses, the arrows go event by event, ? shows all keys. Piped, or with \
      --plain, the events are printed one after the other.

      --speed sets the pace: 30d is thirty days of the timeline a second (w weeks, m months, y years), 5e five \
      events a second. A stretch without events takes at most a second.

        annals replay
        annals replay --country CN --country KR --speed 60d
        annals replay --from 2021 --plain
      """)

  @OptionGroup(title: "Filter") var filtering: FilterOptions

  @Option(
    help: ArgumentHelp(
      "How fast: 30d is 30 days of the timeline a second, 5e five events a second.", valueName: "pace"))
  var speed: String?

  @Flag(help: "Begin again at the end.")
  var loop = false

  @Flag(help: "Print the events, on a terminal too.")
  var plain = false

  @OptionGroup(title: "Knowledge") var knowledge: KnowledgeOptions
  @OptionGroup(title: "Output") var formatting: FormatOptions
  @OptionGroup var location: LocationOptions
  @ParentCommand var root: Annals

  func run() throws {
    let log = try openLog()
    let filter = try filtering.filter(in: log)
    let pace = try speed.map { try Pace(text: $0) }
    if let from = filter.from, let to = filter.to, to < from {
      throw Failure(.usage, "--to \(to) is before --from \(from)", advice: "give the earlier day to --from")
    }
    if formatting.format == .text, !plain, try play(log, filter, pace) { return }
    try printEvents(log, filter, pace)
  }
}

extension ReplayCommand {
  /// Plays the timeline full screen; false where there is no terminal that can.
  private func play(_ log: LogReader, _ filter: EventFilter, _ pace: Pace?) throws -> Bool {
    let term = Terminal.environment("TERM") ?? ""
    let modes = TerminalModes(term: term)
    guard term != "dumb", !term.isEmpty, let session = TerminalSession(modes) else { return false }
    let index = try TimelineIndex(log, at: try knowledge.point())
    let feed = try PlayerFeed(index, filter)
    let player = Player(
      feed, EventStore(index), pace: pace, isLooping: loop, today: DateArguments.today,
      now: MonotonicClock.seconds)
    let depth = ColorDepth(
      isOn: formatting.color.isOn, term: term, colorTerm: Terminal.environment("COLORTERM") ?? "")
    let writer = ScreenWriter(Palette(depth), isSynchronized: modes.isSynchronized)
    let view = PlayerView(symbols: term == "linux" ? .plain : .rich)
    var loop = PlayerLoop(session, player, view, writer)
    try loop.run()
    return true
  }

  private func printEvents(_ log: LogReader, _ filter: EventFilter, _ pace: Pace?) throws {
    let known = try knowledge.look(into: log, for: formatting.format)
    let events = try known.find(EventSelection(filter, countingOnly: true))
    var output = pace == nil ? formatting.output(root) : StandardOutput()
    let text = EventListText(
      known.corrections, styler: formatting.styler, width: Terminal.columns, listing: events)
    var previous: Int64?
    switch formatting.format {
    case .json: return try output.jsonArray(events)
    case .csv: return try output.csv(EventTable.columns(), events.forEach)
    case .markdown:
      return output.table(try EventTable.of(try events.events(), known), as: .markdown)
    case .text, .jsonl: break
    }
    try events.forEach { event in
      let day = ValidPeriod(event.content.date.bounds).timelineDay
      if let pace, let previous { ReplayCommand.wait(pace.seconds(from: previous, to: day), &output) }
      previous = day
      if formatting.format == .text {
        text.write(event, to: &output)
      } else {
        output.jsonLines([event]) { $0.listed($1) }
      }
    }
  }

  private static func wait(_ seconds: Double, _ output: inout StandardOutput) {
    guard seconds > 0 else { return }
    output.flush()
    usleep(UInt32(seconds * 1_000_000))
  }
}
