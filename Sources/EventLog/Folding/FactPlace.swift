/// Where a fact or tie stands in the log.
package struct FactPlace: Hashable, Sendable {
  /// A part of a frame.
  package enum Part: Int, Hashable, Sendable {
    case heads, rest, special
  }

  /// The number of the frame.
  package var frame: Int
  /// The part of the frame.
  package var part: Part
  /// The number of the block in the part.
  package var block: Int
  /// The row in the block.
  package var index: Int

  /// A row of a block.
  package init(frame: Int, part: Part, block: Int, index: Int) {
    self.frame = frame
    self.part = part
    self.block = block
    self.index = index
  }
}
