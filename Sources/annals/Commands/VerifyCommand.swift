import ArgumentParser
import EventLog

/// Checks every byte and every rule of the log.
struct VerifyCommand: LogCommandBase {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Check every byte and every rule of the log.",
    discussion:
      "Nothing is changed. The exit code is 0 when all is well, and 74 when anything is damaged or lost.")

  @OptionGroup(title: "Output") var formatting: FormatOptions
  @OptionGroup var location: LocationOptions
  @ParentCommand var root: Annals

  func run() throws {
    let log = try LogReader(directory: logDirectory)
    let progress = Progress("verifying", .bytes)
    let sizes = try log.verify { progress.update($0, of: $1) }
    progress.finish()
    var output = StandardOutput()
    switch formatting.format {
    case .text:
      output.line(
        counted(Int(sizes.events), "event") + " in " + counted(sizes.frames, "frame")
          + ", \(sizes.compressedBytes) bytes: every checksum and every rule holds")
      if let tail = log.tail { output.line("note: \(tail.report)") }
      if !log.isMarked {
        output.line("note: \(log.directory) has no valid commit mark; the next append makes one")
      }
    case .json, .jsonl: output.jsonLines([sizes]) { $0.verification($1, of: log) }
    case .csv, .markdown: output.table(Table(sizes, of: log), as: formatting.format)
    }
    if let tail = log.tail, !tail.lost.isEmpty {
      output.flush()
      throw Failure(
        .inputOutput, tail.report, advice: "restore the file from a copy; the next append cuts the tail off")
    }
  }
}
