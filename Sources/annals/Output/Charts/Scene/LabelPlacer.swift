#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Finds room for labels beside their marks: none overlaps another, or a mark.
struct LabelPlacer {
  /// A label's room, and whether it lies so far from its mark that a line must lead there.
  struct Placement {
    let box: Box
    let needsLeader: Bool
  }

  /// Where labels may be.
  let bounds: Box
  /// What they must not cover.
  private(set) var taken: [Box]
  /// What they had better not cover.
  private let avoided: [Box]
  /// How far from their marks they may be.
  private let reach: Double

  init(bounds: Box, marks: [Box], avoiding avoided: [Box] = [], reach: Double = 62) {
    self.bounds = bounds
    taken = marks
    self.avoided = avoided
    self.reach = reach
  }

  /// Takes room for a label of a mark at `place`, the nearest that is free; nil when there is none.
  ///
  /// Beside the mark it stands clear of `bar`, which the mark stands on.
  mutating func place(
    width: Double, height: Double, at place: Point, radius: Double, bar: Box? = nil
  ) -> Placement? {
    var best: (cost: Double, placement: Placement)?
    for (order, placement) in candidates(width, height, place, radius, bar).enumerated() {
      if let best, best.cost <= Double(order) { break }
      let room = placement.box.grown(by: 1)
      guard bounds.contains(placement.box), !taken.contains(where: room.overlaps) else { continue }
      let cost = Double(order + 4 * avoided.count(where: room.overlaps))
      if best.map({ cost < $0.cost }) ?? true { best = (cost, placement) }
    }
    if let best { taken.append(best.placement.box) }
    return best?.placement
  }

  /// The places around a mark, the best first: beside it, above, below, then on growing rings.
  private func candidates(
    _ width: Double, _ height: Double, _ place: Point, _ radius: Double, _ bar: Box?
  ) -> [Placement] {
    let gap = radius + 4
    func near(_ x: Double, _ y: Double) -> Placement {
      Placement(box: Box(x: x, y: y, width: width, height: height), needsLeader: false)
    }
    var all = [
      near(max(place.x + gap, (bar?.maxX ?? place.x) + 5), place.y - height / 2),
      near(min(place.x - gap, (bar?.x ?? place.x) - 5) - width, place.y - height / 2),
      near(place.x - width / 2, place.y - gap - height), near(place.x - width / 2, place.y + gap),
      near(place.x + gap * 0.7, place.y - gap * 0.7 - height), near(place.x + gap * 0.7, place.y + gap * 0.7),
      near(place.x - gap * 0.7 - width, place.y - gap * 0.7 - height),
      near(place.x - gap * 0.7 - width, place.y + gap * 0.7),
    ]
    for distance in [20.0, 32, 46, 62] where distance <= reach {
      for turn in 0..<12 {
        let angle = Double(turn) * .pi / 6
        let (x, y) = (place.x + cos(angle) * distance, place.y - sin(angle) * distance)
        let left = cos(angle) > 0.3 ? x : cos(angle) < -0.3 ? x - width : x - width / 2
        all.append(
          Placement(box: Box(x: left, y: y - height / 2, width: width, height: height), needsLeader: true))
      }
    }
    return all
  }
}
