import EventLog
import PartialDates

extension JSONPieces.Piece {
  /// Whether the object is a CloudEvent.
  var isCloudEvent: Bool {
    let found = try? read { cursor throws(EventError) in
      var isFirst = true
      try cursor.open(UInt8(ascii: "{"), "an event object")
      while let key = try cursor.nextKey(isFirst: &isFirst) {
        if key == "specversion" { return true }
        try cursor.skipValue()
      }
      return false
    }
    return found ?? false
  }

  /// The event of a CloudEvent of version 1.0.
  func cloudEvent(target: (String) -> EventContent?) throws(EventError) -> EventDraft {
    try read { cursor throws(EventError) in
      let envelope = try CloudEventEnvelope(&cursor)
      if cursor.peek() != nil { throw cursor.unexpected("the end of the event") }
      return try draft(of: envelope, &cursor, target: target)
    }
  }

  private func draft(
    of envelope: CloudEventEnvelope, _ cursor: inout JSONCursor, target: (String) -> EventContent?
  ) throws(EventError) -> EventDraft {
    let defaults = try envelope.defaults(cursor)
    let draft: EventDraft
    if let encoded = envelope.encodedData {
      guard let bytes = Base64.decode(encoded) else {
        throw cursor.error("data_base64 is no Base64", advice: "encode it as RFC 4648 says, or use data")
      }
      draft = try JSONPieces.Piece.event(in: bytes, defaults, target: target)
    } else if let offset = envelope.dataOffset {
      cursor.offset = offset
      draft = try cursor.event(defaults: defaults, target: target)
    } else {
      draft = try JSONPieces.Piece.event(in: Array("{}".utf8), defaults, target: target)
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
