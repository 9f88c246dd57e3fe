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

  /// The events at the beginning of `text`, which stands at `position` in the whole text; `texts` are those that the
  /// blocks before it had.
  ///
  /// - Complexity: O(n) in the bytes.
  package init(
    _ text: Span<UInt8>, at position: TextPosition, texts: TextCache = TextCache(),
    maximumLength: Int = JSONPieces.maximumLength
  ) {
    self.position = position
    var cursor = JSONCursor(text)
    cursor.texts = texts
    while cursor.peek() == UInt8(ascii: "{") {
      let start = cursor.offset
      let draft = cursor.plainEvent(texts)
      guard let item = draft.map(Item.draft) ?? takeItem(&cursor), cursor.offset - start <= maximumLength
      else {
        move(to: start, in: text)
        return
      }
      items.append(item)
    }
    move(to: cursor.offset, in: text)
  }

  /// The events, the first one last: so they can be taken from the end of the array, without a copy of any.
  package consuming func reversedItems() -> [Item] {
    items.reverse()
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
    move(to: start, in: cursor.bytes)
    let object = cursor.bytes.extracting(start..<cursor.offset)
    return .needsTarget(JSONPieces.Piece(bytes: object.indices.map { object[$0] }, position: position))
  }

  private mutating func move(to offset: Int, in text: Span<UInt8>) {
    position.advance(over: text.extracting(length..<offset))
    length = offset
  }
}
