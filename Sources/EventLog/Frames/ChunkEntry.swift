/// One entry of a frame's directory: where a chunk is and how to read it.
///
/// | offset | size | what |
/// |---|---|---|
/// | 0 | 2 | kind |
/// | 2 | 1 | part |
/// | 3 | 1 | form of the column; 0 for texts and filters |
/// | 4 | 4 | number of rows |
/// | 8 | 8 | offset of the chunk from the end of the directory |
/// | 16 | 4 | length of the chunk in bytes |
/// | 20 | 4 | length of its content once decompressed; the same as the length when it is not compressed |
/// | 24 | 4 | CRC-32C of the chunk's bytes as they are stored |
/// | 28 | 4 | zero |
/// | 32 | 8 | base of the column |
struct ChunkEntry: Hashable, Sendable {
  static let length = 40
  static let maximumContent = 1 << 28
  /// Rows of a chunk at most: a column of one value has no bytes that would bound them.
  static let maximumRows = 1 << 24

  var kind: ChunkKind
  var part: FramePart = .whole
  var form: ColumnForm = .constant
  var rows: Int
  var offset: Int = 0
  var storedLength: Int
  var contentLength: Int
  var checksum: UInt32
  var base: Int64 = 0

  func encode(into bytes: inout [UInt8]) {
    bytes.appendInteger(kind.rawValue)
    bytes.append(part.rawValue)
    bytes.append(form.rawValue)
    bytes.appendInteger(UInt32(rows))
    bytes.appendInteger(UInt64(offset))
    bytes.appendInteger(UInt32(storedLength))
    bytes.appendInteger(UInt32(contentLength))
    bytes.appendInteger(checksum)
    bytes.appendInteger(UInt32(0))
    bytes.appendInteger(base)
  }
}

extension ChunkEntry {
  /// Reads the entry at `start` of a directory.
  init(_ bytes: [UInt8], at start: Int, chunkBytes: Int) throws(FormatFault) {
    guard let kind = ChunkKind(rawValue: bytes.integer(at: start)) else {
      throw FormatFault("the frame has a chunk of a kind that this version of annals does not know")
    }
    guard let part = FramePart(rawValue: bytes[start + 2]), let form = ColumnForm(rawValue: bytes[start + 3])
    else {
      throw FormatFault("a chunk has a part or a form that does not exist")
    }
    self.init(
      kind: kind, part: part, form: form, rows: Int(bytes.integer(at: start + 4, as: UInt32.self)),
      offset: Int(truncatingIfNeeded: bytes.integer(at: start + 8, as: UInt64.self)),
      storedLength: Int(bytes.integer(at: start + 16, as: UInt32.self)),
      contentLength: Int(bytes.integer(at: start + 20, as: UInt32.self)),
      checksum: bytes.integer(at: start + 24), base: bytes.integer(at: start + 32))
    guard offset >= 0, storedLength <= chunkBytes, offset <= chunkBytes - storedLength else {
      throw FormatFault("a chunk lies outside of its frame")
    }
    // LZ4 expands a byte to 255 at most, so a greater claim is a lie that would only cost memory.
    guard contentLength <= ChunkEntry.maximumContent, contentLength >= storedLength,
      contentLength <= max(storedLength * 255, storedLength)
    else { throw FormatFault("a chunk declares a length that it cannot have") }
    guard rows <= ChunkEntry.maximumRows, !kind.isText || contentLength > rows else {
      throw FormatFault("a chunk declares more rows than it can have")
    }
    guard kind.isText || kind == .idFilter || contentLength == rows * form.width else {
      throw FormatFault("a column has another length than its rows need")
    }
  }
}

extension ChunkKind {
  /// Whether the chunk is a column of texts.
  var isText: Bool {
    switch self {
    case .entityText, .attributeText, .kindText, .sourceText, .dateText, .countriesText, .cellMember,
      .eventID,
      .eventSummary, .eventLinks, .eventLocator, .factText:
      true
    default: false
    }
  }
}
