/// Labels one below the other, each as near as possible to what it names.
enum LabelColumn {
  /// The heights nearest to the wanted ones, which ascend, that are at least `step` apart and within some bounds.
  ///
  /// Where there is less room than that, the step is smaller. Labels that would overlap share the room around the
  /// middle of what they name.
  static func heights(_ wanted: [Double], step: Double, from top: Double, through bottom: Double) -> [Double]
  {
    if wanted.isEmpty { return [] }
    let step = wanted.count > 1 ? min(step, (bottom - top) / Double(wanted.count - 1)) : step
    // Blocks of labels that touch: the sum of where their first would be, how many they are.
    var blocks: [(sum: Double, count: Int)] = []
    func start(_ block: (sum: Double, count: Int)) -> Double {
      let room = Double(block.count - 1) * step
      return min(max(block.sum / Double(block.count), top), bottom - room)
    }
    for height in wanted.sorted() {
      blocks.append((height, 1))
      while blocks.count > 1 {
        let (last, before) = (blocks[blocks.count - 1], blocks[blocks.count - 2])
        if start(before) + Double(before.count) * step <= start(last) + 1e-9 { break }
        blocks.removeLast(2)
        blocks.append(
          (before.sum + last.sum - Double(before.count * last.count) * step, before.count + last.count))
      }
    }
    return blocks.flatMap { block in (0..<block.count).map { start(block) + Double($0) * step } }
  }
}
