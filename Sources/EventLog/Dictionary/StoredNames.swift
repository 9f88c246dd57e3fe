/// Looks names up in the definitions of a log, without building tables of them.
///
/// A few events need a few names: finding them by a walk over the columns of definitions is faster by far than
/// gathering all names of a large log. What has been decompressed is kept.
struct StoredNames: Sendable {
  private struct Texts: Sendable {
    var content: [UInt8]
    var count: Int
  }

  private let frames: [Frame]
  let path: String
  private var texts: [ChunkKind: [Texts]] = [:]
  private var columns: [ChunkKind: [UInt32]] = [:]
  private var members: TextTable?
  /// How many names have been looked up.
  private(set) var lookups = 0

  /// The names of a log.
  init(_ log: LogReader) { self.init(log.frames, path: log.path) }

  /// The names that the frames of a log define.
  init(_ frames: [Frame], path: String) {
    self.frames = frames
    self.path = path
  }

  /// The number of a text in a table of texts; nil when it is not there. Complexity: O(n) for n names.
  mutating func number(of text: String, _ kind: ChunkKind) throws(LogError) -> UInt32? {
    lookups += 1
    let wanted = Array(text.utf8)
    var base = 0
    for chunk in try chunks(kind) {
      if let index = TextColumn.firstIndex(of: wanted, in: chunk.content, count: chunk.count) {
        return UInt32(base + index)
      }
      base += chunk.count
    }
    return nil
  }

  /// The first name of a table that `isWanted`. Complexity: O(n) for n names.
  mutating func first(_ kind: ChunkKind, where isWanted: (Span<UInt8>) -> Bool) throws(LogError) -> String? {
    var found: String?
    for chunk in try chunks(kind) where found == nil {
      let bytes = chunk.content.span
      _ = TextColumn.firstIndex(in: chunk.content, count: chunk.count) { range in
        guard isWanted(bytes.extracting(range)) else { return false }
        found = String(decoding: chunk.content[range], as: UTF8.self)
        return true
      }
    }
    return found
  }

  private mutating func chunks(_ kind: ChunkKind) throws(LogError) -> [Texts] {
    if let loaded = texts[kind] { return loaded }
    let chunks = try loadTexts(kind)
    texts[kind] = chunks
    return chunks
  }

  /// The number of a pair in a table of pairs; nil when it is not there, or `isWanted` refuses it.
  mutating func number(
    of first: UInt32, _ second: UInt32, _ kinds: (ChunkKind, ChunkKind),
    where isWanted: (Int) -> Bool = { _ in true }
  ) throws(LogError) -> UInt32? {
    lookups += 1
    let (firsts, seconds) = (try column(kinds.0), try column(kinds.1))
    let (left, right) = (firsts.span, seconds.span)
    for index in 0..<min(left.count, right.count)
    where left[index] == first && right[index] == second && isWanted(index) {
      return UInt32(index)
    }
    return nil
  }

  /// The number of a cell of an entity: of its one value, or of a member.
  mutating func cell(of entity: UInt32, _ attribute: UInt32, member: String?) throws(LogError) -> UInt32? {
    let all: TextTable
    if let members {
      all = members
    } else {
      all = try LogError.wrapping(path: path) { try TextTable(frames, .cellMember) }
    }
    members = all
    return try number(of: entity, attribute, (.cellEntity, .cellAttribute)) { all[$0] == member }
  }

  /// All names.
  func tables() throws(LogError) -> LogTables {
    try LogError.wrapping(path: path) { try LogTables(frames) }
  }

  private func loadTexts(_ kind: ChunkKind) throws(LogError) -> [Texts] {
    var all: [Texts] = []
    for frame in frames {
      try frame.guarding {
        for entry in frame.chunks(kind) {
          all.append(Texts(content: try frame.content(entry), count: entry.rows))
        }
      }
    }
    return all
  }

  private mutating func column(_ kind: ChunkKind) throws(LogError) -> [UInt32] {
    if let column = columns[kind] { return column }
    let frames = frames
    let column = try LogError.wrapping(path: path) { try LogTables.numbers(frames, kind) }
    columns[kind] = column
    return column
  }
}
