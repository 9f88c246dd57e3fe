import EventLog

/// Reads events in JSON: one object a line, objects spread over lines, or one array of them.
///
/// Of a CloudEvent of version 1.0, `data` is an event in its external form; what it leaves out is taken from the
/// attributes: the id, the kind (the last two words of `type`), the entity (`subject`), the valid date (`validdate`) and
/// the recorded time (`time`). Other attributes are passed over. A moment finer than a microsecond is cut to one.
///
/// An object has at most 64 MiB.
public struct JSONEventReader: DraftReader {
  /// What an object is.
  public enum Form: Hashable, Sendable {
    /// An event in its external form.
    case events
    /// A CloudEvent that has an event for its data.
    case cloudEvents
  }

  private var pieces: JSONPieces
  private var form: Form?

  /// A reader at the beginning of a text; without a form, the first object tells it: a CloudEvent has `specversion`.
  public init(_ form: Form? = nil) {
    pieces = JSONPieces()
    self.form = form
  }

  /// A reader of what comes at `position`; `hasEvents` when events in their external form stand before it that somebody
  /// else has read.
  package init(_ form: Form? = nil, at position: TextPosition, hasEvents: Bool) {
    pieces = JSONPieces(at: position, hasObjects: hasEvents)
    self.form = hasEvents ? .events : form
  }

  /// Takes in what comes next of the text.
  public mutating func feed(_ bytes: some Collection<UInt8>) { pieces.feed(bytes) }

  /// Nothing more comes.
  public mutating func end() { pieces.end() }

  /// The next event; nil when more of the text is needed, or all of it was handed out.
  ///
  /// - Throws: ``EventLog/EventError`` with line and column: no event, no CloudEvent of version 1.0, or an attribute of
  ///   one that its `data` contradicts.
  public mutating func next(target: (String) -> EventContent?) throws(EventError) -> EventDraft? {
    guard let piece = try pieces.next() else { return nil }
    let form = self.form ?? (piece.isCloudEvent ? .cloudEvents : .events)
    self.form = form
    switch form {
    case .events: return try piece.event(target: target)
    case .cloudEvents: return try piece.cloudEvent(target: target)
    }
  }
}
