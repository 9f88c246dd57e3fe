import EventLog

extension JSONPieces.Piece {
  /// The event of an object in the external form of events.
  package func event(target: (String) -> EventContent?) throws(EventError) -> EventDraft {
    try read { cursor throws(EventError) in
      let draft = try cursor.event(target: target)
      if cursor.peek() != nil { throw cursor.unexpected("the end of the event") }
      return draft
    }
  }
}
