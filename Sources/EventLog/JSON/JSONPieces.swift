/// Cuts a JSON text that comes in pieces of any length into its events: objects one after the other, one a line or
/// not, or the elements of one array.
///
/// Only what is needed to find the end of an object is looked at; what is wrong inside of it is left to
/// ``JSONCursor``. No more than one object and one piece of the input are in memory. Complexity: O(n) in the bytes.
package struct JSONPieces {
  /// One object, with the place of its first byte.
  package struct Piece: Sendable {
    /// The object's text.
    package var bytes: [UInt8]
    /// Where it stands in the whole text.
    package var position: TextPosition

    package init(bytes: [UInt8], position: TextPosition) {
      self.bytes = bytes
      self.position = position
    }

    /// What `body` reads of the object; the place of an error is counted in the whole text.
    package func read<T>(
      _ body: (inout JSONCursor) throws(EventError) -> T
    ) throws(EventError) -> T {
      do throws(EventError) {
        var cursor = JSONCursor(bytes.span)
        return try body(&cursor)
      } catch {
        throw error.moved(to: position)
      }
    }
  }

  /// How long an object may be: events are far shorter, and a bracket that never closes ends here.
  package static let maximumLength = 1 << 26

  private var buffer: [UInt8] = []
  /// Where the bytes that are not handed out begin.
  private var start = 0
  /// How far they have been scanned.
  private var offset = 0
  private var position = TextPosition(line: 1, column: 1)
  private var origin = TextPosition(line: 1, column: 1)
  private var depth = 0
  private var isInString = false
  private var isEscaped = false
  private var isEnded = false
  private var isAtBeginning = true
  private var hasObjects = false
  private var array = ArrayState.none

  private enum ArrayState { case none, first, separator, element, closed }

  private let maximumLength: Int

  /// Nothing so far.
  package init(maximumLength: Int = JSONPieces.maximumLength) { self.maximumLength = maximumLength }

  /// What comes at `position`, behind objects that somebody else has taken when `hasObjects`.
  package init(at position: TextPosition, hasObjects: Bool) {
    self.position = position
    origin = position
    self.hasObjects = hasObjects
    // Whoever took those objects has passed over a byte order mark.
    isAtBeginning = false
    maximumLength = JSONPieces.maximumLength
  }

  /// Takes in what comes next of the text.
  package mutating func feed(_ bytes: some Collection<UInt8>) {
    if start > 0 {
      buffer.removeFirst(start)
      offset -= start
      start = 0
    }
    buffer.append(contentsOf: bytes)
  }

  /// Nothing more comes.
  package mutating func end() { isEnded = true }

  /// The next object; nil when more of the text is needed, or all of it was handed out.
  package mutating func next() throws(EventError) -> Piece? {
    if depth == 0 {
      guard try skipToObject() else { return nil }
      start = offset
      origin = position
    }
    let isWhole = scan()
    if offset - start > maximumLength { throw tooLong() }
    return isWhole || isEnded && offset > start ? take() : nil
  }

  /// Goes on to the end of the object; false when it has not come yet.
  private mutating func scan() -> Bool {
    let bytes = buffer
    while offset < bytes.count {
      if isInString, !isEscaped { offset = bytes.span.plainEnd(from: offset).offset }
      guard offset < bytes.count else { return false }
      let byte = bytes[offset]
      offset += 1
      if isInString {
        // No string goes over a line break: a quote that is missing ends the piece here, not at the end of the text.
        if byte < 0x20 { return true }
        isInString = isEscaped || byte != .quote
        isEscaped = !isEscaped && byte == .backslash
        continue
      }
      switch byte {
      case .quote: isInString = true
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 { return true }
      default: break
      }
    }
    return false
  }

  private mutating func take() -> Piece {
    let piece = Piece(bytes: Array(buffer[start..<offset]), position: origin)
    position.advance(over: piece.bytes.span)
    start = offset
    depth = 0
    isInString = false
    isEscaped = false
    return piece
  }

  private mutating func advance(_ byte: UInt8) {
    offset += 1
    if byte == .lineFeed {
      position.line += 1
      position.column = 1
    } else if byte & 0xC0 != 0x80 {
      position.column += 1
    }
  }
}

extension JSONPieces {
  /// Goes over white space, a byte order mark, and the brackets and commas of an array; true at the `{` of an object.
  private mutating func skipToObject() throws(EventError) -> Bool {
    if isAtBeginning {
      if buffer.count - offset < 3, !isEnded { return false }
      if buffer[offset...].starts(with: [0xEF, 0xBB, 0xBF]) { offset += 3 }
      isAtBeginning = false
    }
    while offset < buffer.count {
      let byte = buffer[offset]
      switch (byte, array) {
      case (.space, _), (.lineFeed, _), (0x0D, _), (0x09, _): break
      case (UInt8(ascii: "["), .none) where !hasObjects: array = .first
      case (UInt8(ascii: "]"), .first), (UInt8(ascii: "]"), .separator): array = .closed
      case (.comma, .separator): array = .element
      case (UInt8(ascii: "{"), .none), (UInt8(ascii: "{"), .first), (UInt8(ascii: "{"), .element):
        if array != .none { array = .separator }
        hasObjects = true
        return true
      default: throw misplaced(byte)
      }
      advance(byte)
      start = offset
    }
    if isEnded, array != .none, array != .closed {
      throw EventError(
        "the text ends inside of the array", advice: "complete it with ']'", position: position)
    }
    return false
  }

  private func tooLong() -> EventError {
    EventError(
      "the object that begins here has more than \(maximumLength >> 20) MiB, which no event has",
      advice: "look for a closing quote or bracket that is missing, or say it in several events",
      position: origin)
  }

  private func misplaced(_ byte: UInt8) -> EventError {
    let what =
      switch array {
      case .separator: "',' or ']'"
      case .closed: "the end of the text"
      case .none, .first, .element: "an event object"
      }
    let found = (0x21...0x7E).contains(byte) ? "'\(Character(Unicode.Scalar(byte)))'" : "another character"
    return EventError(
      "\(found) stands where \(what) was expected", advice: "mend the JSON there", position: position)
  }
}

extension EventError {
  /// The same error with its place counted from the beginning of the text that the piece stands in.
  fileprivate func moved(to origin: TextPosition) -> EventError {
    var moved = self
    guard let position else { return moved }
    let column = position.line == 1 ? origin.column + position.column - 1 : position.column
    moved.position = TextPosition(line: origin.line + position.line - 1, column: column)
    return moved
  }
}
