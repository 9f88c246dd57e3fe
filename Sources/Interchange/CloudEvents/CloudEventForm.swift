import EventLog

/// How an event becomes a CloudEvent, and back (CloudEvents 1.0.2 and its JSON event format).
///
/// | attribute | what it is |
/// |---|---|
/// | `id` | the event's id |
/// | `source` | `urn:uuid:` and the identity of the log, or what was asked for |
/// | `type` | the kind, with a reverse-DNS prefix where one was asked for |
/// | `subject` | the entity |
/// | `time` | the recorded time; a valid date is no moment and has no time zone |
/// | `datacontenttype`, `dataschema` | `application/json`, ``schema`` |
/// | `sequence` | the sequence as 20 digits, so that texts sort as numbers do (the specification's extension) |
/// | `validdate` | the valid date, EDTF |
/// | `countries` | the countries with blanks between; left out where there are none |
/// | `corrects`, `retracts` | the id of the event that this one replaces or withdraws |
/// | `data` | the event in its external form without `sequence`, `id` and `recorded` |
public enum CloudEventForm {
  /// The version of the specification.
  public static let specificationVersion = "1.0"

  /// What `data` adheres to. It names the form; nothing is fetched from it.
  public static let schema = "urn:annals:event:1"

  /// The `source` of a log's events where no other is asked for: its identity, written as a UUID.
  public static func source(of log: LogIdentity) -> String {
    let digits = Array(log.description)
    let groups = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }
    return "urn:uuid:" + groups.joined(separator: "-")
  }
}
