/// The filter of a frame's ids, of which a slice is read when an id asks for it.
final class StoredIDFilter: @unchecked Sendable {
  private let frame: Frame
  private let entries: [ChunkEntry]
  private let blockCount: Int
  /// The slices that have been read. One writer asks, on one thread.
  private var slices: [[UInt8]?]

  init(_ frame: Frame) {
    self.frame = frame
    entries = frame.chunks(.idFilter)
    blockCount = entries.reduce(0) { $0 + $1.contentLength / IDFilter.blockLength }
    slices = Array(repeating: nil, count: entries.count)
  }

  /// Whether the frame may hold an id with this hash: false is certain.
  func mayContain(_ hash: UInt64) throws -> Bool {
    if blockCount == 0 { throw FormatFault("the frame has no filter of its ids") }
    let block = IDFilter.block(of: hash, count: blockCount)
    let (index, offset) = block.quotientAndRemainder(dividingBy: IDFilter.blocksPerSlice)
    guard index < entries.count, (offset + 1) * IDFilter.blockLength <= entries[index].contentLength else {
      throw FormatFault("a slice of the filter of ids has another length than the others")
    }
    let slice = try slices[index] ?? frame.content(entries[index])
    slices[index] = slice
    return IDFilter.mayContain(hash, in: slice, at: offset * IDFilter.blockLength)
  }
}
