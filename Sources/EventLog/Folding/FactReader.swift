import PartialDates

/// Reads what facts and ties say, by their places.
package struct FactReader {
  /// What a fact says, with where it comes from.
  package struct Reading: Sendable {
    /// The value it sets; nil for a member, or for none.
    package var value: Value?
    /// Whether it asserts that there is a value, or that the member belongs.
    package var isPresent: Bool
    /// The number of the date of its event.
    package var date: UInt32
    /// The sequence of its event.
    package var sequence: UInt64
  }

  /// What a row of a block says, before the date of its event has been looked up.
  private struct RowReading {
    var value: Value?
    var isPresent: Bool
    /// The date, where the block has it.
    var date: UInt32?
    var row: UInt32
  }

  private let frames: [FoldFrame]
  private let attributes: [AttributeName]
  private let cellAttributes: [UInt32]

  /// A reader of the facts of some frames.
  package init(_ frames: [FoldFrame], _ definitions: FoldDefinitions) {
    self.frames = frames
    attributes = definitions.attributes
    cellAttributes = definitions.cellAttributes
  }

  /// What the facts at some places say, in the same order.
  ///
  /// - Throws: ``LogError`` when a column is damaged.
  /// - Complexity: each block that holds one of the places is read once.
  package func facts(_ places: [FactPlace]) throws(LogError) -> [Reading] {
    try read(places) { frame, part, block, wanted throws(LogError) in
      try frame.frame.guarding { try readFacts(frame, part, block, wanted) }
    }
  }

  /// The dates and sequences of the ties at some places, in the same order.
  package func ties(_ places: [FactPlace]) throws(LogError) -> [Reading] {
    try read(places) { frame, part, block, wanted throws(LogError) in
      try frame.frame.guarding {
        let columns = frame.ties.blocks(part)[block]
        let rows = try frame.frame.rows(columns)
        let dates = try columns.date.map { try frame.frame.numbers($0, as: UInt32.self) }
        return wanted.map { RowReading(value: nil, isPresent: true, date: dates?[$0], row: rows[$0]) }
      }
    }
  }

  private func read(
    _ places: [FactPlace], _ body: (FoldFrame, FactPlace.Part, Int, [Int]) throws(LogError) -> [RowReading]
  ) throws(LogError) -> [Reading] {
    var readings = [Reading?](repeating: nil, count: places.count)
    let order = places.indices.sorted { places[$0].key < places[$1].key }
    var start = 0
    var lastFrame = -1
    var dates: [UInt32] = []
    while start < order.count {
      let first = places[order[start]]
      var end = start
      while end < order.count, places[order[end]].block == first.block, places[order[end]].part == first.part,
        places[order[end]].frame == first.frame
      { end += 1 }
      let frame = frames[first.frame]
      if first.frame != lastFrame, !frame.isSnapshot {
        dates = try frame.frame.guarding { try frame.frame.column(.eventDate, as: UInt32.self) }
        lastFrame = first.frame
      }
      let group = Array(order[start..<end])
      let found = try body(frame, first.part, first.block, group.map { places[$0].index })
      for (place, row) in zip(group, found) {
        guard let date = row.date ?? dates.element(Int(row.row)) else {
          throw frame.damaged("a fact refers to a row that does not exist")
        }
        readings[place] = Reading(
          value: row.value, isPresent: row.isPresent, date: date,
          sequence: frame.firstSequence + UInt64(row.row))
      }
      start = end
    }
    return readings.compactMap(\.self)
  }

  /// Reads facts of one block.
  private func readFacts(
    _ frame: FoldFrame, _ part: FactPlace.Part, _ block: Int, _ wanted: [Int]
  ) throws -> [RowReading] {
    let columns = frame.facts.blocks(part)[block]
    let source = frame.frame
    let details = try source.factDetails(part, block)
    let rows = try source.rows(columns)
    let cells = try frame.numbers(of: columns)
    let tags = try source.numbers(details.tag, as: UInt8.self)
    let numbers = try source.numbers(details.number, as: Int64.self)
    let texts = try details.text.map { try source.texts($0) }
    let dates = try columns.date.map { try source.numbers($0, as: UInt32.self) }
    guard tags.count == rows.count, numbers.count == rows.count, texts.map({ $0.count == rows.count }) ?? true
    else {
      throw FormatFault("the columns of a block differ in length")
    }
    return try wanted.map { index in
      var value: Value?
      switch tags[index] {
      case FactTag.setNumber: value = .number(ExactNumber(numbers[index]))
      case FactTag.setText:
        guard Int(cells[index]) < cellAttributes.count, let texts else {
          throw FormatFault("a fact refers to something that is not there")
        }
        let attribute = attributes[Int(cellAttributes[Int(cells[index])])]
        value = try LogTables.value(Array(texts.utf8(index)), of: attribute)
      case FactTag.unset, FactTag.add, FactTag.remove: break
      default: throw FormatFault("a fact has a tag that does not exist")
      }
      return RowReading(
        value: value, isPresent: tags[index] != FactTag.unset && tags[index] != FactTag.remove,
        date: dates?[index], row: rows[index])
    }
  }
}

extension Array {
  /// The element at an index; nil when there is none.
  fileprivate func element(_ index: Int) -> Element? { index < count ? self[index] : nil }
}

extension FactPlace {
  /// Places of one block come together when they are sorted by this.
  fileprivate var key: (Int, Int, Int, Int) { (frame, part.rawValue, block, index) }
}

extension FoldFrame.Parts {
  /// The blocks of a part.
  package func blocks(_ part: FactPlace.Part) -> [FoldBlock] {
    switch part {
    case .heads: heads
    case .rest: rest
    case .special: special
    }
  }
}

extension Frame {
  /// The chunks of a block of facts that hold what the facts say.
  func factDetails(
    _ part: FactPlace.Part, _ block: Int
  ) throws -> (tag: ChunkEntry, number: ChunkEntry, text: ChunkEntry?) {
    let framePart: FramePart =
      switch part {
      case .heads: .heads
      case .rest: .rest
      case .special: .special
      }
    var index = -1
    var found: [ChunkKind: ChunkEntry] = [:]
    for entry in entries where entry.part == framePart {
      if entry.kind == .factCell { index += 1 }
      if index == block, (40..<50).contains(entry.kind.rawValue) { found[entry.kind] = entry }
    }
    guard let tag = found[.factTag], let number = found[.factNumber] else {
      throw FormatFault("a block of facts is not complete")
    }
    return (tag, number, found[.factText])
  }
}
