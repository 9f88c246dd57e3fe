import EventLog

/// Finds the block that a fact's ordinal lies in.
struct OrdinalMap: Sendable {
  /// A block of facts with its place and its first ordinal.
  struct Block: Sendable {
    let frame: Int
    let part: FactPlace.Part
    let index: Int
    let first: UInt32
    let count: Int
  }

  let blocks: [Block]
  /// For every 1,024th ordinal the last block that begins at or before it.
  private let guide: [UInt32]

  /// The blocks of all frames in the order of their ordinals.
  init(_ frames: [FoldFrame], _ places: [FramePlace]) {
    var blocks: [Block] = []
    for (frame, place) in zip(frames, places) {
      var first = place.firstFact
      for (part, list) in [(FactPlace.Part.rest, frame.facts.rest), (.heads, frame.facts.heads)] {
        for (index, block) in list.enumerated() {
          blocks.append(Block(frame: place.index, part: part, index: index, first: first, count: block.count))
          first += UInt32(block.count)
        }
      }
    }
    let end = blocks.last.map { Int($0.first) + $0.count } ?? 0
    var guide = [UInt32](repeating: 0, count: (end >> 10) + 1)
    var block = 0
    for index in guide.indices {
      while block + 1 < blocks.count, Int(blocks[block + 1].first) <= index << 10 { block += 1 }
      guide[index] = UInt32(block)
    }
    self.blocks = blocks
    self.guide = guide
  }

  /// The number of the block that holds an ordinal.
  func block(of ordinal: UInt32) -> Int {
    var block = Int(guide[Int(ordinal >> 10)])
    while block + 1 < blocks.count, blocks[block + 1].first <= ordinal { block += 1 }
    return block
  }
}
