import Synchronization

/// A table of the log whose chunks are read when one of their rows is asked for, and kept then.
final class ChunkedTable<Column: Sendable>: Sendable {
  private struct Chunk {
    let frame: Frame
    let entry: ChunkEntry
    /// How many rows the table has before it.
    let base: Int
  }

  /// How many rows the table has.
  let count: Int
  private let chunks: [Chunk]
  private let read: @Sendable (Frame, ChunkEntry) throws -> Column
  private let columns = Mutex<[Int: Column]>([:])

  /// The definitions of `kind` in all frames; none is read.
  init(_ frames: [Frame], _ kind: ChunkKind, _ read: @escaping @Sendable (Frame, ChunkEntry) throws -> Column)
  {
    var chunks: [Chunk] = []
    var count = 0
    for frame in frames {
      for entry in frame.chunks(kind) {
        chunks.append(Chunk(frame: frame, entry: entry, base: count))
        count += entry.rows
      }
    }
    self.chunks = chunks
    self.count = count
    self.read = read
  }

  /// The column that holds a row, and where in it.
  ///
  /// - Throws: ``FormatFault`` when there is no such row; damage is told with the place of the frame that defines it.
  func place(of row: Int) throws -> (column: Column, index: Int) {
    guard row >= 0, row < count else { throw FormatFault.undefined }
    let number = chunks.risingIndex(where: { $0.base > row }) - 1
    let chunk = chunks[number]
    if let column = columns.withLock({ $0[number] }) { return (column, row - chunk.base) }
    let column = try chunk.frame.guarding { try read(chunk.frame, chunk.entry) }
    columns.withLock { $0[number] = column }
    return (column, row - chunk.base)
  }
}
