import EventLog

/// Writes events in their external form, one JSON object a line.
public struct JSONLinesWriter: EventWriter {
  private var writer = JSONWriter()

  /// A writer with nothing written.
  public init() {}

  /// Writes one event and a line break.
  public mutating func append(_ event: Event) {
    writer.event(event)
    writer.lineBreak()
  }

  /// Hands over what was written since the last time.
  public mutating func takeBytes() -> [UInt8] {
    defer { writer.removeAll() }
    return writer.bytes
  }
}
