extension EventDecoder {
  /// One fact as its columns have it.
  fileprivate struct Fact {
    /// The place of its row among those that are wanted.
    var place: Int
    var position: UInt16
    var cell: UInt32
    var tag: UInt8
    var number: Int64
    var text: [UInt8]?
  }

  /// The facts of some rows, grouped by row and in the order they were asserted in.
  struct FactsByRow {
    fileprivate var facts: [Fact] = []
    fileprivate var starts: [Int] = []
  }

  /// So few rows are looked up one by one where the cache knows what stands where.
  private static let rowsToLookUp = 64

  /// Reads the facts of some rows, which rise; of the others only the column of rows is read.
  func factsByRow<Rows: SomeRows>(_ rows: Rows) throws -> FactsByRow {
    guard let first = rows.first, let last = rows.last else { return FactsByRow(starts: [0]) }
    // What the place of each row among those wanted is; none for a row between them.
    var places = [Int32](repeating: -1, count: last - first + 1)
    for (place, row) in rows.enumerated() { places[row - first] = Int32(place) }
    let few = cache != nil && rows.count <= EventDecoder.rowsToLookUp ? Array(rows) : nil
    var facts: [Fact] = []
    for part in [FramePart.heads, .rest, .special] {
      let blocks = try cache?.factBlocks(part, of: frame) ?? FactBlock.blocks(of: frame, part)
      for (index, block) in blocks.enumerated() {
        // The rest is in the order of the events, so that a block's base is its first row.
        if part == .rest, frame.header.hasRestInOrder {
          let end = index + 1 < blocks.count ? Int(blocks[index + 1].row.base) : Int.max
          let wanted = rows.risingPrefix(where: { $0 <= end })
          if wanted.last.map({ $0 < Int(block.row.base) }) ?? true { continue }
        }
        try block.collect(places, from: first, few, frame, cache) { facts.append($0) }
      }
    }
    facts.sort { ($0.place, $0.position) < ($1.place, $1.position) }
    var starts = [Int](repeating: 0, count: rows.count + 1)
    for fact in facts { starts[fact.place + 1] += 1 }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    return FactsByRow(facts: facts, starts: starts)
  }

  /// The chunks of one block of facts.
  struct FactBlock {
    var cell: ChunkEntry
    var row: ChunkEntry
    var position: ChunkEntry
    var tag: ChunkEntry
    var number: ChunkEntry
    var text: ChunkEntry?

    /// The blocks of a part: a block begins with its cells.
    static func blocks(of frame: Frame, _ part: FramePart) throws -> [FactBlock] {
      let groups = frame.entries.filter { $0.part == part && (40..<50).contains($0.kind.rawValue) }
        .reduce(into: [[ChunkKind: ChunkEntry]]()) { groups, entry in
          if entry.kind == .factCell { groups.append([:]) }
          if !groups.isEmpty { groups[groups.count - 1][entry.kind] = entry }
        }
      return try groups.map { chunks in
        guard let cell = chunks[.factCell], let row = chunks[.factRow], let position = chunks[.factPosition],
          let tag = chunks[.factTag], let number = chunks[.factNumber],
          [row, position, tag, number].allSatisfy({ $0.rows == cell.rows }),
          chunks[.factText].map({ $0.rows == cell.rows }) ?? true
        else { throw FormatFault("a block of facts is not complete") }
        return FactBlock(
          cell: cell, row: row, position: position, tag: tag, number: number, text: chunks[.factText])
      }
    }

    /// Hands the facts to `body` whose row has a place; `places` begins with the row `first`.
    ///
    /// Where the rows are few and there is a cache, what stands where is looked up in it.
    fileprivate func collect(
      _ places: [Int32], from first: Int, _ few: [Int]?, _ frame: Frame, _ cache: ChunkCache?,
      _ body: (Fact) -> Void
    ) throws {
      func numbers<T: FixedWidthInteger>(_ entry: ChunkEntry) throws -> [T] {
        try cache?.numbers(entry, of: frame) ?? frame.numbers(entry)
      }
      func place(_ row: UInt32) -> Int? {
        let offset = Int(row) - first
        return offset >= 0 && offset < places.count && places[offset] >= 0 ? Int(places[offset]) : nil
      }
      let rows: [UInt32] = try numbers(row)
      var indices: [Int] = []
      if let cache, let few {
        for wanted in few { indices += try cache.indices(ofRows: wanted..<wanted + 1, in: row, of: frame) }
      } else {
        for index in rows.indices where place(rows[index]) != nil { indices.append(index) }
      }
      if indices.isEmpty { return }
      let cells: [UInt32] = try numbers(cell)
      let positions: [UInt16] = try numbers(position)
      let tags: [UInt8] = try numbers(tag)
      let values: [Int64] = try numbers(number)
      let texts = try text.map { try cache?.texts($0, of: frame) ?? frame.texts($0) }
      for index in indices {
        guard let place = place(rows[index]) else { continue }
        body(
          Fact(
            place: place, position: positions[index], cell: cells[index], tag: tags[index],
            number: values[index], text: texts.map { Array($0.utf8(index)) }))
      }
    }
  }
}

extension EventDecoder.FactsByRow {
  /// Puts the assertions of the row at a place among those that were wanted into an event.
  func assert(in content: inout EventContent, at place: Int, _ tables: LogTables) throws {
    for fact in facts[starts[place]..<starts[place + 1]] {
      let cell = fact.cell
      let attribute = try tables.attribute(ofCell: cell)
      switch fact.tag {
      case FactTag.setNumber:
        content.set.append(Assertion(attribute, .number(ExactNumber(fact.number))))
      case FactTag.setText:
        content.set.append(Assertion(attribute, try LogTables.value(fact.text ?? [], of: attribute)))
      case FactTag.unset: content.unset.append(attribute)
      case FactTag.add: try tables.append(cell, to: &content.add)
      case FactTag.remove: try tables.append(cell, to: &content.remove)
      default: throw FormatFault("a fact has a tag that does not exist")
      }
    }
  }
}

extension LogTables {
  /// Appends the member that a cell is about; members of one attribute that follow each other belong together.
  fileprivate func append(_ cell: UInt32, to assertions: inout [MemberAssertion]) throws {
    guard let member = try member(ofCell: cell) else {
      throw FormatFault("a fact adds or removes, and its cell has no member")
    }
    let attribute = try attribute(ofCell: cell)
    if let last = assertions.last, last.attribute == attribute {
      assertions[assertions.count - 1] = MemberAssertion(attribute, last.members + [member])
    } else {
      assertions.append(MemberAssertion(attribute, [member]))
    }
  }
}
