extension FoldFrame {
  /// The tags and the numbers of a block of facts.
  ///
  /// - Throws: ``LogError`` when a column is damaged.
  package func numbers(
    _ part: FactPlace.Part, _ block: Int
  ) throws(LogError) -> (tags: [UInt8], numbers: [Int64]) {
    try frame.guarding {
      let details = try frame.factDetails(part, block)
      let tags = try frame.numbers(details.tag, as: UInt8.self)
      let numbers = try frame.numbers(details.number, as: Int64.self)
      guard tags.count == facts.blocks(part)[block].count, numbers.count == tags.count else {
        throw FormatFault("the columns of a block differ in length")
      }
      return (tags, numbers)
    }
  }

  /// Whether a tag says that the fact sets a whole number.
  package static func isNumber(_ tag: UInt8) -> Bool { tag == FactTag.setNumber }
}
