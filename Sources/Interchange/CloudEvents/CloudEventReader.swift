import EventLog
import PartialDates

/// Reads CloudEvents 1.0 in JSON: one event, one a line, or a batch.
///
/// `data` is an event in its external form; what it leaves out is taken from the attributes: the id, the kind (the last
/// two words of `type`), the entity (`subject`), the valid date (`validdate`) and the recorded time (`time`). Other
/// attributes are passed over. A moment finer than a microsecond is cut to one.
public struct CloudEventReader: DraftReader {
  private var pieces = JSONPieces()

  /// A reader at the beginning of a text.
  public init() {}

  /// Takes in what comes next of the text.
  public mutating func feed(_ bytes: some Collection<UInt8>) { pieces.feed(bytes) }

  /// Nothing more comes.
  public mutating func end() { pieces.end() }

  /// The next event; nil when more of the text is needed, or all of it was handed out.
  ///
  /// - Throws: ``EventLog/EventError`` with line and column: no CloudEvent of version 1.0, an attribute that `data`
  ///   contradicts, or `data` that is no event.
  public mutating func next(target: (String) -> EventContent?) throws(EventError) -> EventDraft? {
    try pieces.next().map { piece throws(EventError) in
      try CloudEventReader.draft(of: piece, target: target)
    }
  }

  /// The event of one object.
  static func draft(
    of piece: JSONPieces.Piece, target: (String) -> EventContent?
  ) throws(EventError) -> EventDraft {
    do throws(EventError) {
      var cursor = JSONCursor(piece.bytes.span)
      let envelope = try CloudEventEnvelope(&cursor)
      if cursor.peek() != nil { throw cursor.unexpected("the end of the event") }
      return try CloudEventReader.draft(of: envelope, &cursor, target: target)
    } catch {
      throw error.moved(to: piece.position)
    }
  }

  private static func draft(
    of envelope: CloudEventEnvelope, _ cursor: inout JSONCursor, target: (String) -> EventContent?
  ) throws(EventError) -> EventDraft {
    let defaults = try envelope.defaults(cursor)
    let draft: EventDraft
    if let encoded = envelope.encodedData {
      guard let bytes = Base64.decode(encoded) else {
        throw cursor.error("data_base64 is no Base64", advice: "encode it as RFC 4648 says, or use data")
      }
      draft = try event(in: bytes, defaults, target: target)
    } else if let offset = envelope.dataOffset {
      cursor.offset = offset
      draft = try cursor.event(defaults: defaults, target: target)
    } else {
      draft = try event(in: Array("{}".utf8), defaults, target: target)
    }
    cursor.offset = 0
    try envelope.check(draft, against: defaults, cursor)
    return draft
  }

  /// An event that stands in a text of its own, whose places mean nothing to the reader of the envelope.
  private static func event(
    in bytes: [UInt8], _ defaults: EventDefaults, target: (String) -> EventContent?
  ) throws(EventError) -> EventDraft {
    var cursor = JSONCursor(bytes.span)
    do throws(EventError) {
      return try cursor.event(defaults: defaults, target: target)
    } catch {
      throw EventError(error.message, advice: error.advice, position: TextPosition(line: 1, column: 1))
    }
  }
}
