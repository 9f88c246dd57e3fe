/// Gathers the chunks of a frame: compresses each, and keeps its directory entry.
struct ChunkWriter {
  private(set) var entries: [ChunkEntry] = []
  private(set) var bytes: [UInt8] = []

  /// Appends numbers as chunks of at most `blockRows` rows each.
  mutating func append<T: FixedWidthInteger>(
    _ kind: ChunkKind, part: FramePart = .whole, _ values: [T], blockRows: Int
  ) {
    for start in stride(from: 0, to: values.count, by: blockRows) {
      let slice = values[start..<min(start + blockRows, values.count)]
      let column = ColumnEncoder.encode(slice)
      append(kind, part, form: column.form, base: column.base, rows: slice.count, column.bytes)
    }
  }

  /// Appends texts as one chunk; nothing when there are none.
  mutating func append(_ kind: ChunkKind, part: FramePart = .whole, _ texts: TextColumnBuilder) {
    if texts.count == 0 { return }
    append(
      kind, part, form: .constant, base: 0, rows: texts.count, texts.encoded, compression: .thorough)
  }

  /// Appends the chunks that another writer has gathered.
  mutating func append(_ other: ChunkWriter) {
    for var entry in other.entries {
      entry.offset += bytes.count
      entries.append(entry)
    }
    bytes += other.bytes
  }

  /// Appends a chunk of `content`.
  mutating func append(
    _ kind: ChunkKind, _ part: FramePart, form: ColumnForm, base: Int64, rows: Int, _ content: [UInt8],
    compression: LZ4Block.Compression = .fast
  ) {
    let compressed = content.count > 64 ? LZ4Block.compress(content, compression) : content
    let stored = compressed.count < content.count ? compressed : content
    entries.append(
      ChunkEntry(
        kind: kind, part: part, form: form, rows: rows, offset: bytes.count, storedLength: stored.count,
        contentLength: content.count, checksum: crc32c(stored), base: base))
    bytes += stored
  }

  /// The directory as it is stored.
  ///
  /// Offsets in it count from the end of the directory, so that its own length does not change them.
  var directory: [UInt8] {
    var directory: [UInt8] = []
    for entry in entries { entry.encode(into: &directory) }
    let compressed = LZ4Block.compress(directory)
    return compressed.count < directory.count ? compressed : directory
  }

  /// The content of one of the chunks.
  func content(_ entry: ChunkEntry) -> [UInt8]? {
    let stored = Array(bytes[entry.offset..<entry.offset + entry.storedLength])
    if entry.storedLength == entry.contentLength { return stored }
    return LZ4Block.decompress(stored, length: entry.contentLength)
  }
}
