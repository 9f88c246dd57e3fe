import ArgumentParser
import EventLog

/// Checks every byte and every rule of the log.
struct VerifyCommand: LogCommandBase {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Check every byte and every rule of the log.",
    discussion: """
      Nothing is changed. The exit code is 0 when all is well, and 74 when anything is damaged or lost.

      With --repair every intact event of a damaged log is written into a new log, and what is lost is listed. Ids, \
      contents and recorded times stay; sequences close up. A correction whose event is lost stays, without its link; \
      a retraction of a lost event is left out. The exit code is 74 when an event is lost.

      'annals stats' prints the digest of the log. Noted elsewhere and given to --head later, it proves that the log \
      still holds the same history up to then.

        annals verify
        annals verify --format json
        annals verify --repair Repaired
      """)

  @Option(
    help: ArgumentHelp("Write what is intact into a new log in this directory.", valueName: "dir"))
  var repair: String?

  @Option(
    help: ArgumentHelp("Prove that the log extends the one that had this digest.", valueName: "digest"))
  var head: String?

  @OptionGroup(title: "Output") var formatting: FormatOptions
  @OptionGroup var location: LocationOptions
  @ParentCommand var root: Annals

  func run() throws {
    if let repair { return try self.repair(into: repair) }
    let noted = try head.map(VerifyCommand.digest)
    let log = try LogReader(directory: logDirectory)
    let progress = Progress("verifying", .bytes)
    defer { progress.finish() }
    let (sizes, extended) = try VerifyCommand.verify(log, noted) { progress.update($0, of: $1) }
    progress.finish()
    var output = StandardOutput()
    switch formatting.format {
    case .text:
      let extent =
        counted(Int(sizes.events), "event") + " in " + counted(sizes.frames, "frame") + ", "
        + counted(sizes.compressedBytes, "byte") + ": every checksum and every rule holds"
      let mark =
        log.isMarked ? nil : "\(log.directory) has no valid commit mark; the next append makes one"
      let notes = [log.tail?.report, mark].compactMap(\.self).map { "note: \($0.safeForTerminal)" }
      let proof =
        extended.map { ["the first \(counted(Int($0), "event")) are those of the digest given"] } ?? []
      for line in ([extent] + proof + notes).flatMap({ hanging("", indent: 0, $0, width: Terminal.columns) })
      {
        output.line(line)
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

  private static func digest(_ text: String) throws -> LogDigest {
    guard let digest = LogDigest(text) else {
      throw Failure(
        .usage, "--head '\(text.safeForTerminal)' is no digest",
        advice: "give the 64 hexadecimal digits that 'annals stats' printed")
    }
    return digest
  }

  /// The sizes of the log, checked, and the sequence up to which it is the one that had a digest.
  private static func verify(
    _ log: LogReader, _ digest: LogDigest?, progress: (Int, Int) -> Void
  ) throws -> (LogStatistics, UInt64?) {
    guard let digest else { return (try log.verify(progress: progress), nil) }
    let (sizes, sequence) = try log.verify(seeking: digest, progress: progress)
    guard let sequence else {
      throw Failure(
        .inputOutput,
        "the log in \(log.directory.safeForTerminal) does not extend the one with the digest \(digest)",
        advice: "it is another log, or its history was rewritten; compare it with a copy")
    }
    return (sizes, sequence)
  }

  private func repair(into directory: String) throws {
    let progress = Progress("repairing", .bytes)
    let repair = try OutputDirectory.fill(directory) { check in
      try LogRepair.write(intactEventsOf: logDirectory, into: directory) {
        progress.update($0, of: $1)
        check()
      }
    }
    progress.finish()
    var output = StandardOutput()
    switch formatting.format {
    case .text: RepairText(styler: formatting.styler).write(repair, to: &output)
    case .json, .jsonl: output.jsonLines([repair]) { $0.repair($1) }
    case .csv, .markdown: output.table(Table(repair), as: formatting.format)
    }
    if repair.lost > 0 {
      output.flush()
      throw Failure(
        .inputOutput, "\(counted(Int(repair.lost), "event")) of \(logDirectory) could not be read",
        advice: "what is intact is in \(directory); add the rest from its sources or from a copy")
    }
  }
}
