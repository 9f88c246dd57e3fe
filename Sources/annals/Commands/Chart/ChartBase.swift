import EventLog
import Projections

/// A command that draws a chart.
protocol ChartBase: KnowledgeCommand {
  var scoping: ChartScopeOptions { get }
  var knowledge: KnowledgeOptions { get }
  var drawing: ChartOutputOptions { get }
}

extension ChartBase {
  /// The events in scope, and what the log held at the point that was asked for.
  func readEvents() throws -> (events: ChartEvents, knowledge: Knowledge) {
    let log = try openLog()
    let scope = try scoping.scope(in: log)
    let known = try knowledge.read(log, for: drawing.format)
    return (ChartEvents(known, scope: scope), known)
  }

  /// Standard output for a picture that may be long.
  var output: StandardOutput { StandardOutput(paged: !drawing.noPager && !root.noPager) }

  /// Writes a picture to the file that was asked for.
  func write(_ scene: Scene, to file: String) throws {
    let text = SVGWriter.file(scene)
    var output = StandardOutput()
    if file == "-" { return output.write(text) }
    try OutputFile.write(file, replaces: try PictureFile.mayReplace(file)) { try $0(Array(text.utf8)) }
    output.line("wrote \(file.safeForTerminal), \(counted(text.utf8.count, "byte"))")
  }

  /// That nothing is in scope: what to say in the place of an empty picture.
  func nothing(_ what: String) -> Failure {
    Failure(.noInput, "there is nothing to draw: \(what)", advice: emptyAdvice)
  }

  private var emptyAdvice: String {
    let narrowing = [
      ("--country", !scoping.country.isEmpty), ("--type", !scoping.type.isEmpty),
      ("--entity", !scoping.entity.isEmpty), ("--kind", !scoping.kind.isEmpty),
      ("--from", scoping.from != nil), ("--to", scoping.to != nil), ("--as-of", scoping.asOf != nil),
      ("--known-at", knowledge.knownAt != nil), ("--through", !knowledge.through.isEmpty),
    ].filter(\.1).map(\.0)
    return narrowing.isEmpty
      ? "append events first; 'annals append --help' shows how"
      : "widen or leave out \(narrowing.joined(separator: ", "))"
  }
}

extension ChartBase {
  /// The heading that was given, or this one.
  func title(_ usual: String) -> String { drawing.title ?? usual }

  /// Which part of the timeline is drawn: `, from 2021-01-01 to 2022-12-31`; nothing where no day was given.
  var windowText: String {
    func day(
      _ text: String?, _ read: (String, String) throws -> some CustomStringConvertible, _ option: String
    )
      -> String?
    {
      text.flatMap { try? read($0, option) }.map { "\($0)" }
    }
    let parts = [
      day(scoping.from, { try DateArguments.firstDay($0, option: $1) }, "--from").map { "from \($0)" },
      day(scoping.to, { try DateArguments.lastDay($0, option: $1) }, "--to").map { "to \($0)" },
      day(scoping.asOf, { try DateArguments.lastDay($0, option: $1) }, "--as-of").map { "as of \($0)" },
    ].compactMap(\.self)
    return parts.isEmpty ? "" : ", " + parts.joined(separator: " ")
  }
}
