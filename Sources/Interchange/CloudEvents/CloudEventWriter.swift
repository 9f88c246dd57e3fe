import EventLog

/// Writes events as CloudEvents 1.0 in JSON: one a line, or all in one array.
///
/// ``CloudEventForm`` says how the attributes are mapped. A single event is a document of its own
/// (`application/cloudevents+json`).
public struct CloudEventWriter: EventWriter {
  /// How the events stand together.
  public enum Framing: Hashable, Sendable {
    /// One a line.
    case lines
    /// In one array, with the media type `application/cloudevents-batch+json`.
    case batch
  }

  private let framing: Framing
  private let source: String
  private let typePrefix: String
  private var writer = JSONWriter()
  private var isFirst = true

  /// A writer of events whose `source` is `source`, a URI reference.
  ///
  /// A `typePrefix` such as `org.example` is put before every kind, with a dot.
  public init(_ framing: Framing, source: String, typePrefix: String? = nil) {
    self.framing = framing
    self.source = source
    self.typePrefix = typePrefix.map { $0 + "." } ?? ""
  }

  /// Writes one event.
  public mutating func append(_ event: Event) {
    if framing == .batch {
      if isFirst { writer.beginArray() } else { writer.comma() }
      writer.lineBreak()
    }
    isFirst = false
    attributes(of: event)
    writer.key("data")
    writer.beginObject()
    writer.members(of: event.content)
    writer.endObject()
    writer.endObject()
    if framing == .lines { writer.lineBreak() }
  }

  private mutating func attributes(of event: Event) {
    let content = event.content
    writer.beginObject()
    writer.member("specversion", CloudEventForm.specificationVersion)
    writer.member("id", event.id)
    writer.member("source", source)
    writer.member("type", typePrefix + content.kind.text)
    writer.member("subject", content.entity.text)
    writer.member("time", event.recorded.description)
    writer.member("datacontenttype", "application/json")
    writer.member("dataschema", CloudEventForm.schema)
    let sequence = String(event.sequence)
    writer.member("sequence", String(repeating: "0", count: 20 - sequence.count) + sequence)
    writer.member("validdate", content.date.description)
    if !content.countries.isEmpty {
      writer.member("countries", content.countries.map(\.description).joined(separator: " "))
    }
    writer.member("corrects", content.corrects)
    writer.member("retracts", content.retracts)
  }

  /// Closes the array of a batch.
  public mutating func end() {
    guard framing == .batch else { return }
    if isFirst { writer.beginArray() }
    writer.lineBreak()
    writer.endArray()
    writer.lineBreak()
  }

  /// Hands over what was written since the last time.
  public mutating func takeBytes() -> [UInt8] {
    defer { writer.removeAll() }
    return writer.bytes
  }
}
