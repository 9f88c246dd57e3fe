import EventLog

/// Where a frame's facts and ties stand among those of the whole log.
struct FramePlace: Sendable {
  /// The frame's number.
  let index: Int
  /// The ordinal of its first fact: the rest comes before the heads, which beat it.
  let firstFact: UInt32
  /// The ordinal of its first tie: the heads come before the rest, which follows them.
  let firstTie: UInt32

  /// The places of all frames, in order.
  ///
  /// Ordinals have 32 bits; a log of more than 2^32 - 1 facts is refused.
  static func all(_ frames: [FoldFrame]) throws(LogError) -> [FramePlace] {
    var places: [FramePlace] = []
    places.reserveCapacity(frames.count)
    var facts = 1
    var ties = 1
    for (index, frame) in frames.enumerated() {
      places.append(
        FramePlace(
          index: index, firstFact: UInt32(truncatingIfNeeded: facts),
          firstTie: UInt32(truncatingIfNeeded: ties)))
      facts += frame.facts.restCount + frame.facts.headCount
      ties += frame.ties.restCount + frame.ties.headCount
      if max(facts, ties) > Int(UInt32.max) {
        throw frame.damaged("the log has more than 4,294,967,295 facts, which one replay cannot number")
      }
    }
    return places
  }

  /// Where the fact with an ordinal stands.
  static func fact(_ ordinal: UInt32, _ frames: [FoldFrame], _ places: [FramePlace]) -> FactPlace {
    let index = last(places) { $0.firstFact <= ordinal }
    let offset = Int(ordinal - places[index].firstFact)
    let rest = frames[index].facts.restCount
    return offset < rest
      ? place(index, .rest, offset, frames[index].facts.rest)
      : place(index, .heads, offset - rest, frames[index].facts.heads)
  }

  /// Where the tie with an ordinal stands.
  static func tie(_ ordinal: UInt32, _ frames: [FoldFrame], _ places: [FramePlace]) -> FactPlace {
    let index = last(places) { $0.firstTie <= ordinal }
    let offset = Int(ordinal - places[index].firstTie)
    let heads = frames[index].ties.headCount
    return offset < heads
      ? place(index, .heads, offset, frames[index].ties.heads)
      : place(index, .rest, offset - heads, frames[index].ties.rest)
  }

  private static func last(_ places: [FramePlace], _ isBefore: (FramePlace) -> Bool) -> Int {
    var low = 0
    var high = places.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if isBefore(places[middle]) { low = middle } else { high = middle }
    }
    return low
  }

  private static func place(_ frame: Int, _ part: FactPlace.Part, _ offset: Int, _ blocks: [FoldBlock])
    -> FactPlace
  {
    var offset = offset
    for (block, columns) in blocks.enumerated() {
      if offset < columns.count { return FactPlace(frame: frame, part: part, block: block, index: offset) }
      offset -= columns.count
    }
    preconditionFailure("an ordinal lies within its frame")
  }
}
