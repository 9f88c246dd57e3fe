extension LogReader {
  /// Decompresses chunks of the log and does nothing with them: the floor that benchmarks compare replays with.
  ///
  /// The chunks' stored bytes are read first; `timer` is handed the decompression alone, without checksums. Gives the
  /// bytes that came out, and the number of chunks.
  package func decompress(
    foldColumnsOnly: Bool, timer: (() -> Void) -> Void
  ) throws(LogError) -> (bytes: Int, chunks: Int) {
    var chunks: [(stored: [UInt8], length: Int)] = []
    for frame in frames {
      let wanted = frame.entries.filter { !foldColumnsOnly || $0.kind.isFoldColumn }
      for entry in wanted where entry.storedLength < entry.contentLength {
        chunks.append((try frame.guarding { try frame.stored(entry) }, entry.contentLength))
      }
    }
    var bytes = 0
    let target = UnsafeMutableRawBufferPointer.allocate(
      byteCount: chunks.map(\.length).max() ?? 1, alignment: 16)
    defer { unsafe target.deallocate() }
    timer {
      for chunk in chunks { bytes += unsafe LZ4Block.decompress(chunk.stored, into: target) }
    }
    return (bytes, chunks.count)
  }
}

extension ChunkKind {
  /// Whether a fold of the log reads such chunks: numbers of cells, starts, and the values they lead to.
  fileprivate var isFoldColumn: Bool {
    switch self {
    case .factCell, .factStart, .factSpread, .factNumber: true
    default: false
    }
  }
}
