/// Decoded chunks, kept for whoever asks for them again.
///
/// When they take more than the capacity, those that were not used for longest go.
final class ChunkCache {
  private struct Key: Hashable {
    var frame: Int
    /// Chunks without bytes of their own share their offsets: all that tells one from another counts.
    var entry: ChunkEntry?
    var part: FramePart?
    var form: Int
  }

  private struct Kept {
    var content: Any
    var bytes: Int
    var lastUse: Int
  }

  private var kept: [Key: Kept] = [:]
  private var bytes = 0
  private var uses = 0
  /// How many bytes are kept at most.
  var capacity: Int

  /// A cache of at most so many bytes.
  init(capacity: Int = 96 << 20) { self.capacity = capacity }

  /// The numbers of a chunk.
  func numbers<T: FixedWidthInteger>(_ entry: ChunkEntry, of frame: Frame) throws -> [T] {
    try content(Key(frame: frame.offset, entry: entry, form: MemoryLayout<T>.size)) {
      let numbers: [T] = try frame.numbers(entry)
      return (numbers, numbers.count * MemoryLayout<T>.size)
    }
  }

  /// The texts of a chunk.
  func texts(_ entry: ChunkEntry, of frame: Frame) throws -> TextColumn {
    try content(Key(frame: frame.offset, entry: entry, form: 16)) {
      (try frame.texts(entry), entry.contentLength + entry.rows * 5)
    }
  }

  /// The blocks of facts of a part of a frame.
  func factBlocks(_ part: FramePart, of frame: Frame) throws -> [EventDecoder.FactBlock] {
    try content(Key(frame: frame.offset, part: part, form: 17)) {
      let blocks = try EventDecoder.FactBlock.blocks(of: frame, part)
      return (blocks, blocks.count * MemoryLayout<EventDecoder.FactBlock>.stride)
    }
  }

  /// Where in a column of rows those of a range stand, rising.
  func indices(ofRows wanted: Range<Int>, in entry: ChunkEntry, of frame: Frame) throws -> [Int] {
    let sorted: [UInt64] = try content(Key(frame: frame.offset, entry: entry, form: 18)) {
      let rows: [UInt32] = try numbers(entry, of: frame)
      let sorted = rows.enumerated().map { UInt64($1) << 32 | UInt64($0) }.sorted()
      return (sorted, sorted.count * 8)
    }
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] >> 32 < UInt64(wanted.lowerBound) { low = middle + 1 } else { high = middle }
    }
    return sorted[low...].prefix { $0 >> 32 < UInt64(wanted.upperBound) }
      .map { Int($0 & 0xFFFF_FFFF) }.sorted()
  }

  private func content<T>(_ key: Key, _ make: () throws -> (T, Int)) rethrows -> T {
    uses += 1
    if let found = kept[key]?.content as? T {
      kept[key]?.lastUse = uses
      return found
    }
    let (content, size) = try make()
    kept[key] = Kept(content: content, bytes: size, lastUse: uses)
    bytes += size
    if bytes > capacity { shrink() }
    return content
  }

  /// Lets the older half go, so that the order need not be kept with every use.
  private func shrink() {
    let middle = kept.values.map(\.lastUse).sorted()[kept.count / 2]
    kept = kept.filter { $0.value.lastUse >= middle }
    bytes = kept.values.reduce(0) { $0 + $1.bytes }
  }
}
