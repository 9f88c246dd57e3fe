import EventLog

/// Reads events in their external form or as CloudEvents, whichever the first object is: a CloudEvent has
/// `specversion`.
public struct JSONEventReader: DraftReader {
  private var pieces = JSONPieces()
  private var areCloudEvents: Bool?

  /// A reader at the beginning of a text.
  public init() {}

  /// Takes in what comes next of the text.
  public mutating func feed(_ bytes: some Collection<UInt8>) { pieces.feed(bytes) }

  /// Nothing more comes.
  public mutating func end() { pieces.end() }

  /// The next event; nil when more of the text is needed, or all of it was handed out.
  ///
  /// - Throws: ``EventLog/EventError`` with line and column.
  public mutating func next(target: (String) -> EventContent?) throws(EventError) -> EventDraft? {
    guard let piece = try pieces.next() else { return nil }
    let areCloudEvents = self.areCloudEvents ?? JSONEventReader.isCloudEvent(piece)
    self.areCloudEvents = areCloudEvents
    return areCloudEvents
      ? try CloudEventReader.draft(of: piece, target: target)
      : try JSONLinesReader.draft(of: piece, target: target)
  }

  private static func isCloudEvent(_ piece: JSONPieces.Piece) -> Bool {
    var cursor = JSONCursor(piece.bytes.span)
    var isFirst = true
    do throws(EventError) {
      try cursor.open(UInt8(ascii: "{"), "an event object")
      while let key = try cursor.nextKey(isFirst: &isFirst) {
        if key == "specversion" { return true }
        try cursor.skipValue()
      }
    } catch {
      return false
    }
    return false
  }
}
