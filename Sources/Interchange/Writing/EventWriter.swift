import EventLog

/// Writes events in a form that other tools read, piece by piece.
///
/// After the last event comes ``end()``; what was written may be taken out at any time with ``takeBytes()``, so that
/// a log of any length passes through in little memory.
public protocol EventWriter {
  /// Writes one event. They come in the order of their sequences.
  mutating func append(_ event: Event)

  /// Writes what stands behind the last event.
  mutating func end()

  /// Hands over what was written since the last time.
  mutating func takeBytes() -> [UInt8]
}

extension EventWriter {
  /// Writes nothing: most forms have nothing behind the last event.
  public mutating func end() {}
}
