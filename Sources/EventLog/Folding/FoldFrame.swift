/// A frame as a fold reads it: its bounds, and its blocks of facts and ties by part.
package struct FoldFrame: Sendable {
  /// Blocks of one subject by part.
  package struct Parts: Sendable {
    /// What can win on or after the last start, by number.
    package let heads: [FoldBlock]
    /// The others with simple dates, by start.
    package let rest: [FoldBlock]
    /// What is folded by its four bounds.
    package let special: [FoldBlock]

    /// How many rows the blocks have in all.
    package var headCount: Int { heads.reduce(0) { $0 + $1.count } }
    /// How many rows the rest has.
    package var restCount: Int { rest.reduce(0) { $0 + $1.count } }
  }

  /// The sequence of the frame's first event.
  package let firstSequence: UInt64
  /// How many events it has.
  package let eventCount: Int
  /// The first day on which anything in it may begin to hold.
  package let firstStart: Int64
  /// The last day by which a head or one of the rest has begun; least when there is none.
  package let lastStart: Int64
  /// Its facts.
  package let facts: Parts
  /// Its ties of entities to countries, one an event.
  package let ties: Parts

  /// Whether it is a snapshot, which stands for the frames before it, and not a frame of the log.
  package let isSnapshot: Bool

  let frame: Frame

  /// What the frame's numbers are in the fold, where that is of a part of the log; nil where they stay as they are.
  package var numbering: FoldNumbering?

  /// The sequence of the frame's last event.
  package var lastSequence: UInt64 { firstSequence + UInt64(eventCount) - 1 }

  init(_ frame: Frame, isSnapshot: Bool = false) throws(LogError) {
    self.frame = frame
    self.isSnapshot = isSnapshot
    firstSequence = frame.header.firstSequence
    eventCount = frame.header.eventCount
    firstStart = frame.header.firstStart
    lastStart = frame.header.lastStart
    (facts, ties) = try frame.guarding {
      (try FoldFrame.parts(.facts, of: frame), try FoldFrame.parts(.ties, of: frame))
    }
  }

  private static func parts(_ subject: FoldBlock.Subject, of frame: Frame) throws(FormatFault) -> Parts {
    Parts(
      heads: try FoldBlock.blocks(subject, of: frame, .heads),
      rest: try FoldBlock.blocks(subject, of: frame, .rest),
      special: try FoldBlock.blocks(subject, of: frame, .special))
  }
}

extension LogReader {
  /// The frames as a fold reads them.
  ///
  /// - Throws: ``LogError`` when the directory of a frame is not as the format says.
  /// - Complexity: O(c) for c chunks; no chunk is read.
  package func foldFrames() throws(LogError) -> [FoldFrame] {
    var folded: [FoldFrame] = []
    folded.reserveCapacity(frames.count)
    for frame in frames { folded.append(try FoldFrame(frame)) }
    return folded
  }

  /// How many cells the log has.
  package var cellCount: Int { frames.last?.sizesAfter.cells ?? 0 }

  /// How many ties the log has.
  package var tieCount: Int { frames.last?.sizesAfter.ties ?? 0 }
}

extension FoldFrame {
  /// That the frame breaks a rule which only a fold can see.
  package func damaged(_ rule: String) -> LogError {
    LogError.damaged(
      FormatFault(rule), path: frame.file.path, offset: frame.offset, sequences: firstSequence...lastSequence)
  }
}
