/// A frame of a segment file: its header and directory, checked; its chunks are read when they are asked for.
struct Frame: Sendable {
  let file: any File
  /// Where the frame begins in the file.
  let offset: Int
  let header: FrameHeader
  let entries: [ChunkEntry]

  /// Reads header and directory of the frame at `offset`; nil when the file ends, at `limit`, before the frame does.
  ///
  /// - Throws: ``FormatFault`` when a rule of the format is broken.
  init?(file: any File, offset: Int, limit: Int, in log: LogIdentity) throws {
    let head = try file.bytes(at: offset, count: min(FrameHeader.length, limit - offset))
    guard let header = try FrameHeader(head, in: log) else { return nil }
    self.header = header
    if header.frameLength > limit - offset { return nil }
    let stored = try file.bytes(at: offset + header.headerLength, count: header.storedDirectoryLength)
    if stored.count < header.storedDirectoryLength { return nil }
    guard crc32c(stored) == header.directoryChecksum else {
      throw FormatFault("the frame's directory fails its checksum")
    }
    let isCompressed = stored.count < header.directoryLength
    let content = isCompressed ? LZ4Block.decompress(stored, length: header.directoryLength) : stored
    guard let directory = content else {
      throw FormatFault("the frame's directory does not decompress to its declared length")
    }
    var entries: [ChunkEntry] = []
    entries.reserveCapacity(header.chunkCount)
    for start in stride(from: 0, to: directory.count, by: ChunkEntry.length) {
      entries.append(
        try ChunkEntry(directory, at: start, chunkBytes: header.frameLength - header.prefixLength))
    }
    self.entries = entries
    self.file = file
    self.offset = offset
  }

  /// The chunks of a kind and part, in order.
  func chunks(_ kind: ChunkKind, _ part: FramePart = .whole) -> [ChunkEntry] {
    entries.filter { $0.kind == kind && $0.part == part }
  }
}

extension Frame {
  /// The stored bytes of a chunk, checked.
  func stored(_ entry: ChunkEntry) throws -> [UInt8] {
    let bytes = try file.bytes(at: offset + header.prefixLength + entry.offset, count: entry.storedLength)
    guard bytes.count == entry.storedLength, crc32c(bytes) == entry.checksum else {
      throw FormatFault("a chunk of the frame fails its checksum")
    }
    return bytes
  }

  /// The content of a chunk, checked and decompressed.
  func content(_ entry: ChunkEntry) throws -> [UInt8] {
    let bytes = try stored(entry)
    if entry.storedLength == entry.contentLength { return bytes }
    guard let content = LZ4Block.decompress(bytes, length: entry.contentLength) else {
      throw FormatFault("a chunk of the frame does not decompress to its declared length")
    }
    return content
  }

  /// The numbers of a chunk.
  func numbers<T: FixedWidthInteger>(_ entry: ChunkEntry, as type: T.Type = T.self) throws -> [T] {
    let content = try content(entry)
    return unsafe [T](unsafeUninitializedCapacity: entry.rows) { buffer, count in
      unsafe content.withUnsafeBytes {
        unsafe ColumnDecoder.decode(
          entry.form, base: entry.base, $0, count: entry.rows,
          into: UnsafeMutableBufferPointer(rebasing: buffer[..<entry.rows]))
      }
      count = entry.rows
    }
  }

  /// The numbers of all chunks of a kind and part, one after the other.
  func column<T: FixedWidthInteger>(
    _ kind: ChunkKind, _ part: FramePart = .whole, as type: T.Type = T.self
  ) throws -> [T] {
    let chunks = chunks(kind, part)
    if chunks.count == 1 { return try numbers(chunks[0]) }
    return try chunks.reduce(into: []) { $0 += try numbers($1) }
  }

  /// The texts of a chunk.
  func texts(_ entry: ChunkEntry) throws -> TextColumn {
    try TextColumn(try content(entry), count: entry.rows)
  }

  /// Checks the bytes of every chunk.
  func checkChunks() throws {
    for entry in entries { _ = try stored(entry) }
  }
}
