import EventLog

extension KnownLog {
  /// The newest names of some entities, whatever the day; those that have none are left out.
  ///
  /// - Throws: ``LogError`` when a column is damaged.
  /// - Complexity: O(t) for tables of t names, and the numbers of the facts of each frame, from the last one on until
  ///   every entity has its name.
  public func names(of entities: Set<EntityID>) throws(LogError) -> [EntityID: String] {
    if entities.isEmpty { return [:] }
    let numbers = try log.numbers(of: entities)
    let cells = try log.cells { $0.text == "name" }.lazy.filter { numbers[$0.entity] != nil }.map(\.cell)
    var sought = Set(cells)
    var sequences: [UInt64] = []
    for frame in try log.foldFrames().reversed() where frame.firstSequence <= lastSequence {
      if sought.isEmpty { break }
      var newest: [UInt32: UInt64] = [:]
      try forEachText(in: frame, of: sought) { newest[$0] = max(newest[$0] ?? 0, $1) }
      sought.subtract(newest.keys)
      sequences += newest.values
    }
    var names: [EntityID: String] = [:]
    for event in try events(at: sequences) {
      for assertion in event.content.set where assertion.attribute.text == "name" {
        if case .string(let text) = assertion.value { names[event.content.entity] = text }
      }
    }
    return names
  }

  /// Hands each fact of a frame to `body` that counts and sets one of some cells to a value that is no whole number: the
  /// cell, and the sequence of the event.
  func forEachText(
    in frame: FoldFrame, of cells: Set<UInt32>, _ body: (UInt32, UInt64) -> Void
  ) throws(LogError) {
    var isWanted = [Bool](repeating: false, count: log.cellCount)
    for cell in cells { isWanted[Int(cell)] = true }
    let wanted = WantedNumbers(isWanted)
    let buffers = BlockBuffers()
    for block in FactBlock.all([frame]) {
      try block.forEach(buffers, of: wanted) { fact in
        let sequence = UInt64(fact.row) + 1
        if fact.assertion == .text, sequence <= lastSequence, !isVoid(sequence) { body(fact.cell, sequence) }
      }
    }
  }
}
