/// The events that a piece of a text of JSON objects begins with.
///
/// It takes objects one after the other for as long as they are events without a fault. Where anything else comes (a
/// fault, an array, an object that is no event) it stops, and a reader that tells what is wrong goes on from there:
/// what one accepts the other does.
package struct EventBlock: Sendable {
  /// An event, or an object that is one once the log can be asked.
  package enum Item: Sendable {
    case draft(EventDraft)
    /// A retraction that leaves out what the event that it retracts has.
    case needsTarget(JSONPieces.Piece)
  }

  /// The events in their order.
  package private(set) var items: [Item] = []
  /// How much of the piece has been taken: all of it, or what stands before the first thing that is no event.
  package private(set) var length = 0
  /// Where the text goes on behind that.
  package private(set) var position: TextPosition
  /// The column of the position is that of this offset.
  private var columnStart = 0

  /// The events at the beginning of `text`, which stands at `position` in the whole text; `texts` are those that the
  /// blocks before it had.
  ///
  /// - Complexity: O(n) in the bytes.
  package init(
    _ text: Span<UInt8>, at position: TextPosition, texts: TextCache = TextCache(),
    maximumLength: Int = JSONPieces.maximumLength
  ) {
    self.position = position
    texts.beginBlock()
    var cursor = JSONCursor(text)
    cursor.texts = texts
    while goOn(to: &cursor) {
      let draft = cursor.plainEvent(texts)
      if let draft, cursor.offset - length <= maximumLength {
        items.append(.draft(draft))
        // No line ends in it.
        length = cursor.offset
      } else {
        cursor.offset = length
        guard let item = takeItem(&cursor), cursor.offset - length <= maximumLength else { break }
        items.append(item)
        move(to: cursor.offset, in: text)
      }
    }
    countColumn(in: text)
  }

  /// The events, the first one last: so they can be taken from the end of the array, without a copy of any.
  package consuming func reversedItems() -> [Item] {
    let count = items.count
    var span = items.mutableSpan
    for index in 0..<count / 2 { span.swapAt(index, count - 1 - index) }
    return items
  }

  private mutating func takeItem(_ cursor: inout JSONCursor) -> Item? {
    let start = cursor.offset
    var needsTarget = false
    do throws(EventError) {
      let draft = try cursor.event { _ in
        needsTarget = true
        return nil
      }
      if !needsTarget { return .draft(draft) }
    } catch {
      if !needsTarget { return nil }
    }
    cursor.offset = start
    guard (try? cursor.skipValue()) != nil else { return nil }
    let object = cursor.bytes.extracting(start..<cursor.offset)
    countColumn(in: cursor.bytes)
    return .needsTarget(JSONPieces.Piece(bytes: object.indices.map { object[$0] }, position: position))
  }

  /// Goes to the next thing in the text; false where it is no object. Lines are counted, columns only when asked for.
  private mutating func goOn(to cursor: inout JSONCursor) -> Bool {
    let next = cursor.peek()
    move(to: cursor.offset, in: cursor.bytes)
    return next == UInt8(ascii: "{")
  }

  /// Goes on to `offset`, over bytes that may have line feeds.
  private mutating func move(to offset: Int, in text: Span<UInt8>) {
    for index in length..<offset where text[index] == .lineFeed {
      position.line += 1
      position.column = 1
      columnStart = index + 1
    }
    length = offset
  }

  /// Brings the column up to where the text has been taken.
  private mutating func countColumn(in text: Span<UInt8>) {
    for index in columnStart..<length where text[index] & 0xC0 != 0x80 { position.column += 1 }
    columnStart = length
  }
}
