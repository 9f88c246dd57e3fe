/// How far the acknowledged events of a segment reach, its frames, and what stands behind them.
struct LogExtent {
  let frames: [Frame]
  let tail: LogTail?
  let isMarked: Bool

  /// The bytes of the segment that hold acknowledged events.
  var length: Int { frames.last.map { $0.offset + $0.header.frameLength } ?? SegmentHeader.length }

  var lastSequence: UInt64 { frames.last?.header.lastSequence ?? 0 }

  /// Compares the file with its commit mark.
  ///
  /// With a valid mark the events reach as far as it says, and bytes behind it are an append that was never
  /// acknowledged. When the file is shorter than the mark says, or no mark is valid, the whole frames that are
  /// there count, and an incomplete last one is the tail.
  ///
  /// - Throws: ``LogError`` when acknowledged frames are damaged.
  /// - Complexity: O(f) for f frames when the log was closed in order; otherwise O(n) in its bytes.
  init(file: any File, header: SegmentHeader, mark: CommitMark?) throws(LogError) {
    let size: Int
    do {
      size = try file.size()
    } catch {
      throw LogError(error)
    }
    isMarked = mark != nil
    let isWhole = mark.map { $0.durableLength <= size } ?? false
    var walk = FrameWalk(file: file, header: header, limit: isWhole ? mark?.durableLength ?? size : size)
    while true {
      do {
        guard let frame = try walk.next() else { break }
        // Only a valid mark vouches for bytes that nothing else has checked yet.
        if !isWhole { try frame.guarding { try frame.checkChunks() } }
        walk.accept(frame)
      } catch {
        // Without a mark what is broken may be an append that was never acknowledged; but not before a whole frame.
        guard mark == nil, error.code == .damaged else { throw error }
        if try walk.findsFrameBehind(limit: size) { throw error }
        break
      }
    }
    frames = walk.frames
    tail = try LogExtent.tail(of: walk, file: file, size: size, mark: mark, isWhole: isWhole)
  }

  private static func tail(
    of walk: FrameWalk, file: any File, size: Int, mark: CommitMark?, isWhole: Bool
  ) throws(LogError) -> LogTail? {
    let last = walk.frames.last?.header.lastSequence ?? 0
    let lost = last + 1..<max(mark?.lastSequence ?? 0, last) + 1
    if isWhole, let mark, walk.offset != mark.durableLength || last != mark.lastSequence {
      throw LogError.damaged(
        FormatFault("the frames end before the last acknowledged event"), path: file.path,
        offset: walk.offset,
        sequences: lost.isEmpty ? nil : lost.lowerBound...lost.upperBound - 1)
    }
    if size == walk.offset, lost.isEmpty { return nil }
    return LogTail(path: file.path, offset: walk.offset, length: size - walk.offset, lost: lost)
  }
}
