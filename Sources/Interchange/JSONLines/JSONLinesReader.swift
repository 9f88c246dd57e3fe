import EventLog

/// Reads events in their external form: one JSON object a line, objects spread over lines, or one array of them.
public struct JSONLinesReader: DraftReader {
  private var pieces = JSONPieces()

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
    try pieces.next().map { piece throws(EventError) in
      try JSONLinesReader.draft(of: piece, target: target)
    }
  }

  /// The event of one object.
  static func draft(
    of piece: JSONPieces.Piece, target: (String) -> EventContent?
  ) throws(EventError) -> EventDraft {
    do throws(EventError) {
      var cursor = JSONCursor(piece.bytes.span)
      let draft = try cursor.event(target: target)
      if cursor.peek() != nil { throw cursor.unexpected("the end of the event") }
      return draft
    } catch {
      throw error.moved(to: piece.position)
    }
  }
}
