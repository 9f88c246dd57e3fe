import ArgumentParser

/// Pictures of the timeline.
struct ChartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chart", abstract: "Draw values, counts or a timeline, in the terminal or as SVG.",
    discussion: """
      A picture is drawn in the terminal; --svg FILE writes it as a file; --format json or csv gives the figures \
      behind it. Partial dates stay partial: what is certain is solid, what is only possible is dashed or hatched.

        annals chart values parameters --type model
        annals chart counts --by quarter --from 2020 --svg counts.svg
        annals chart timeline --country KR --country JP --type model
      """,
    subcommands: [ChartValuesCommand.self, ChartCountsCommand.self, ChartTimelineCommand.self])
}
