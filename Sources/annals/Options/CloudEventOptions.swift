import ArgumentParser
import EventLog
import Interchange

/// How events become CloudEvents.
struct CloudEventOptions: ParsableArguments {
  @Flag(help: "All events in one JSON array (application/cloudevents-batch+json), not one a line.")
  var batch = false

  @Option(
    help: ArgumentHelp(
      "The attribute 'source', a URI reference; urn:uuid: and the log's identity when left out.",
      valueName: "uri"))
  var source: String?

  @Option(
    help: ArgumentHelp(
      "What stands before the kind in the attribute 'type', such as org.example.", valueName: "domain"))
  var typePrefix: String?

  /// A writer of CloudEvents from `log`.
  func writer(for log: LogReader) throws -> CloudEventWriter {
    if let source {
      guard !source.isEmpty,
        source.utf8.allSatisfy({ (0x21..<0x7F).contains($0) && !#""<>\^`{|}"#.utf8.contains($0) })
      else {
        throw Failure(
          .usage, "--source: '\(source)' is no URI reference",
          advice: "write one such as https://example.org/timeline or /timeline, other characters as %XX")
      }
    }
    if let typePrefix {
      guard !typePrefix.hasSuffix("."), !typePrefix.isEmpty,
        typePrefix.utf8.allSatisfy({ (0x21..<0x7F).contains($0) })
      else {
        throw Failure(
          .usage, "--type-prefix: '\(typePrefix)' is no reverse-DNS name",
          advice: "write one such as org.example")
      }
    }
    return CloudEventWriter(
      batch ? .batch : .lines, source: source ?? CloudEventForm.source(of: log.identity),
      typePrefix: typePrefix)
  }

  /// Refuses the options where they mean nothing.
  func refuse(for format: String) throws {
    let given = [
      batch ? "--batch" : nil, source == nil ? nil : "--source", typePrefix == nil ? nil : "--type-prefix",
    ].compactMap(\.self)
    guard let first = given.first else { return }
    throw Failure(
      .usage, "\(first) goes with --format cloudevents, not with \(format)",
      advice: "leave it out, or export CloudEvents")
  }
}
