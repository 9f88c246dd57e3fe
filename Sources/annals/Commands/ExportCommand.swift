import ArgumentParser
import EventLog

/// Writes the whole log in a form that other tools read.
struct ExportCommand: LogCommandBase {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write every event, in the order recorded, for other tools.",
    discussion: """
      JSON Lines give back the same log when they are appended to an empty one:

        annals export > events.jsonl
        annals --log Copy init && annals --log Copy append events.jsonl
      """)

  /// The forms of an export.
  enum Form: String, ExpressibleByArgument, CaseIterable { case jsonl }

  @Option(help: "The form.")
  var format: Form = .jsonl

  @OptionGroup var location: LocationOptions
  @ParentCommand var root: Annals

  func run() throws {
    var output = StandardOutput()
    let log = try openLog()
    var writer = JSONWriter()
    let progress = Progress("exporting", .events, total: Int(log.lastSequence), isPrinting: true)
    defer { progress.finish() }
    try log.forEachEvent { event throws(LogError) in
      writer.removeAll()
      writer.event(event)
      writer.lineBreak()
      output.write(writer.bytes)
      progress.advance()
    }
  }
}
