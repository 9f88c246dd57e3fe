/// Reads events in their external form: JSON Lines, one JSON object, or a JSON array of objects.
public enum EventReader {
  /// Reads every event of a UTF-8 text.
  ///
  /// Objects may stand one a line, be spread over lines, or be the elements of one array. A byte order mark is
  /// passed over. `target` finds the event that a retraction names, where the draft leaves out date, kind, entity
  /// and countries; events that stand earlier in the text are found first. `progress` is told, after each event, how
  /// many bytes have been read.
  ///
  /// - Throws: ``EventError`` with line and column.
  /// - Complexity: O(n) in the bytes.
  public static func drafts(
    in text: [UInt8], target: (String) -> EventContent? = { _ in nil }, progress: (Int) -> Void = { _ in }
  ) throws(EventError) -> [EventDraft] {
    try drafts(in: text, isTrusted: false, target: target, progress: progress)
  }

  static func drafts(
    in text: [UInt8], isTrusted: Bool, target: (String) -> EventContent? = { _ in nil },
    progress: (Int) -> Void = { _ in }
  ) throws(EventError) -> [EventDraft] {
    var drafts: [EventDraft] = []
    var positions = DraftPositions()
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let span = text.span
    var cursor = JSONCursor(span)
    let texts = TextCache()
    cursor.texts = texts
    if text.starts(with: mark) { cursor.offset = mark.count }
    let isArray = cursor.peek() == UInt8(ascii: "[")
    var isFirst = true
    if isArray { try cursor.open(UInt8(ascii: "["), "an array of events") }
    while try next(&cursor, isArray: isArray, isFirst: &isFirst) {
      if let draft = cursor.plainEvent(texts) {
        drafts.append(draft)
      } else {
        drafts.append(
          try cursor.event(isTrusted: isTrusted) { id in
            positions.last(of: id, in: drafts).map { drafts[$0].content } ?? target(id)
          })
      }
      progress(cursor.offset)
    }
    if cursor.peek() != nil { throw cursor.unexpected("the end of the text") }
    return drafts
  }

  private static func next(
    _ cursor: inout JSONCursor, isArray: Bool, isFirst: inout Bool
  ) throws(EventError) -> Bool {
    if isArray { return try cursor.nextElement(isFirst: &isFirst) }
    return cursor.peek() != nil
  }

  /// Reads the value of an attribute from a JSON text.
  ///
  /// - Throws: ``EventError`` that names the attribute.
  public static func value(of attribute: AttributeName, in text: String) throws(EventError) -> Value {
    let bytes = Array(text.utf8)
    let span = bytes.span
    var cursor = JSONCursor(span)
    let value = try cursor.value(of: attribute)
    if cursor.peek() != nil { throw cursor.unexpected("the end of the value") }
    return value
  }
}

/// Where the ids stand among drafts, gathered only once somebody asks: few texts have a retraction.
private struct DraftPositions {
  private var positions: [String: Int] = [:]
  private var count = 0

  /// The place of the last draft with an id.
  mutating func last(of id: String, in drafts: [EventDraft]) -> Int? {
    for index in count..<drafts.count {
      if let id = drafts[index].id { positions[id] = index }
    }
    count = drafts.count
    return positions[id]
  }
}
