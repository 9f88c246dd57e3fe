import EventLog

/// Reads events to append out of a text that comes in pieces: from a file, a pipe or a connection.
///
/// Hand it what has come with ``feed(_:)``, take drafts with ``next(target:)`` until it gives nil, and so on; after
/// ``end()`` a nil means that all was handed out. However long the text is, no more than one event and one piece of
/// it are in memory.
public protocol DraftReader {
  /// Takes in what comes next of the text, UTF-8.
  mutating func feed(_ bytes: some Collection<UInt8>)

  /// Nothing more comes.
  mutating func end()

  /// The next event; nil when more of the text is needed, or all of it was handed out.
  ///
  /// `target` finds the event that a retraction names, where the text leaves out its date, kind, entity and countries.
  ///
  /// - Throws: ``EventLog/EventError`` with line and column.
  mutating func next(target: (String) -> EventContent?) throws(EventError) -> EventDraft?
}

extension DraftReader {
  /// Every event of a whole text.
  ///
  /// - Throws: ``EventLog/EventError`` with line and column.
  /// - Complexity: O(n) in the bytes.
  public static func drafts(
    in text: [UInt8], with reader: Self, target: (String) -> EventContent? = { _ in nil }
  ) throws(EventError) -> [EventDraft] {
    var reader = reader
    reader.feed(text)
    reader.end()
    var drafts: [EventDraft] = []
    var positions: [String: Int] = [:]
    while let draft = try reader.next(target: { id in
      positions[id].map { drafts[$0].content } ?? target(id)
    }) {
      if let id = draft.id { positions[id] = drafts.count }
      drafts.append(draft)
    }
    return drafts
  }
}
