extension EventDecoder {
  /// One fact as its columns have it.
  fileprivate struct Fact {
    var row: Int
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

  /// Reads the facts of some rows; of the others only the column of rows is read.
  func factsByRow(_ rows: Range<Int>) throws -> FactsByRow {
    var facts: [Fact] = []
    for part in [FramePart.heads, .rest, .special] {
      let blocks = try cache?.factBlocks(part, of: frame) ?? FactBlock.blocks(of: frame, part)
      for (index, block) in blocks.enumerated() {
        // The rest is in the order of the events, so that a block's base is its first row.
        if part == .rest, frame.header.hasRestInOrder,
          block.row.base >= rows.upperBound
            || index + 1 < blocks.count && blocks[index + 1].row.base < rows.lowerBound
        {
          continue
        }
        try block.collect(rows, frame, cache) { facts.append($0) }
      }
    }
    facts.sort { ($0.row, $0.position) < ($1.row, $1.position) }
    var starts = [Int](repeating: 0, count: rows.count + 1)
    for fact in facts { starts[fact.row - rows.lowerBound + 1] += 1 }
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

    fileprivate func collect(
      _ wanted: Range<Int>, _ frame: Frame, _ cache: ChunkCache?, _ body: (Fact) -> Void
    ) throws {
      func numbers<T: FixedWidthInteger>(_ entry: ChunkEntry) throws -> [T] {
        try cache?.numbers(entry, of: frame) ?? frame.numbers(entry)
      }
      let rows: [UInt32] = try numbers(row)
      let indices =
        try cache?.indices(ofRows: wanted, in: row, of: frame)
        ?? rows.indices.filter { wanted.contains(Int(rows[$0])) }
      if indices.isEmpty { return }
      let cells: [UInt32] = try numbers(cell)
      let positions: [UInt16] = try numbers(position)
      let tags: [UInt8] = try numbers(tag)
      let values: [Int64] = try numbers(number)
      let texts = try text.map { try cache?.texts($0, of: frame) ?? frame.texts($0) }
      for index in indices {
        body(
          Fact(
            row: Int(rows[index]), position: positions[index], cell: cells[index], tag: tags[index],
            number: values[index], text: texts.map { Array($0.utf8(index)) }))
      }
    }
  }
}

extension EventDecoder.FactsByRow {
  /// Puts the assertions of the row at `row` of the range into an event.
  func assert(in content: inout EventContent, row: Int, _ tables: LogTables) throws {
    for fact in facts[starts[row]..<starts[row + 1]] {
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
