/// What can be read of a frame of a damaged log, row by row.
struct SalvagedFrame {
  private static let damagedColumn = "a chunk of the frame fails its checksum"

  /// Why a row is lost; nil for one that is not.
  private(set) var losses: [String?]
  private let frame: Frame
  private let tables: SalvagedTables

  /// Looks which rows of a frame are whole.
  ///
  /// A row is lost when a chunk that holds a part of its event is damaged, or when it refers to a name whose
  /// definition is lost. Ties and the filter hold nothing that the events do not.
  /// - Throws: ``FileError`` when the file cannot be read for another reason than damage of the disk.
  init(_ frame: Frame, _ tables: SalvagedTables) throws {
    self.tables = tables
    losses = [String?](repeating: nil, count: frame.header.eventCount)
    var damaged = Set<Int>()
    for (index, entry) in frame.entries.enumerated() {
      if try frame.unlessDamaged({ _ = try frame.content(entry) }) == nil { damaged.insert(index) }
    }
    let blocks = SalvagedFrame.factBlocks(frame)
    let spoiled = blocks.filter { !damaged.isDisjoint(with: $0) }
    let kept = frame.entries.indices.filter { index in !spoiled.contains { $0.contains(index) } }
    self.frame = Frame(frame, entries: kept.map { frame.entries[$0] })
    loseEvents(damaged, of: frame)
    for block in spoiled { try loseFacts(of: block, damaged, of: frame) }
    if tables.hasLost { try loseReferences() }
  }

  private mutating func lose(_ row: Int, _ rule: String) {
    if losses.indices.contains(row), losses[row] == nil { losses[row] = rule }
  }

  private mutating func lose(_ rows: Range<Int>, _ rule: String) {
    for row in rows { lose(row, rule) }
  }

  /// The entries of each block of facts: it begins with its cells.
  private static func factBlocks(_ frame: Frame) -> [Range<Int>] {
    let facts = frame.entries.indices.filter { frame.entries[$0].kind.isFact }
    var blocks: [Range<Int>] = []
    for index in facts {
      if frame.entries[index].kind == .factCell || blocks.isEmpty {
        blocks.append(index..<index + 1)
      } else {
        blocks[blocks.count - 1] = blocks[blocks.count - 1].lowerBound..<index + 1
      }
    }
    return blocks
  }

  private mutating func loseEvents(_ damaged: Set<Int>, of frame: Frame) {
    var starts: [ChunkKind: Int] = [:]
    for (index, entry) in frame.entries.enumerated() where (20..<40).contains(entry.kind.rawValue) {
      let start = starts[entry.kind, default: 0]
      starts[entry.kind] = start + entry.rows
      if damaged.contains(index) {
        lose(start..<start + entry.rows, SalvagedFrame.damagedColumn)
      }
    }
  }

  /// Loses the events that have facts in a block that is damaged: all, when not even its rows can be read.
  private mutating func loseFacts(of block: Range<Int>, _ damaged: Set<Int>, of frame: Frame) throws {
    let rule = "a chunk of the frame's facts fails its checksum"
    let rows = block.first { frame.entries[$0].kind == .factRow && !damaged.contains($0) }
    guard let rows else { return lose(losses.indices, rule) }
    for row in try frame.numbers(frame.entries[rows], as: UInt32.self) { lose(Int(row), rule) }
  }

  /// Loses the events that refer to something whose definition is lost.
  private mutating func loseReferences() throws {
    try loseReferences(.eventTie, tables.lostTies)
    try loseReferences(.eventKind, tables.lostKinds)
    try loseReferences(.eventDate, tables.lostDates)
    try loseReferences(.eventSource, [false] + tables.lostSources)
    let cells = frame.entries.filter { $0.kind == .factCell }
    let rows = frame.entries.filter { $0.kind == .factRow }
    for (cells, rows) in zip(cells, rows) {
      let pair = try frame.unlessDamaged {
        (try frame.numbers(cells, as: UInt32.self), try frame.numbers(rows, as: UInt32.self))
      }
      guard let pair else { continue }
      for (cell, row) in zip(pair.0, pair.1) where isLost(cell, tables.lostCells) {
        lose(Int(row), "it refers to a name whose definition is lost")
      }
    }
  }

  private mutating func loseReferences(_ kind: ChunkKind, _ lost: [Bool]) throws {
    var start = 0
    for entry in frame.chunks(kind) {
      let numbers = try frame.unlessDamaged { try frame.numbers(entry, as: UInt32.self) }
      for (index, number) in (numbers ?? []).enumerated() where isLost(number, lost) {
        lose(start + index, "it refers to a name whose definition is lost")
      }
      start += entry.rows
    }
  }

  private func isLost(_ number: UInt32, _ lost: [Bool]) -> Bool {
    Int(number) >= lost.count || lost[Int(number)]
  }
}

extension SalvagedFrame {
  /// The events of some rows that are not lost.
  ///
  /// Rows whose event turns out to break a rule are lost from then on.
  mutating func events(rows: Range<Int>) throws -> [Event] {
    let decoder = EventDecoder(frame, tables.tables)
    var events: [Event] = []
    for whole in readable(rows) {
      let read: [Event]
      do {
        read = try decoder.events(rows: whole)
      } catch let fault as FormatFault {
        lose(whole, fault.rule)
        continue
      }
      for (row, event) in zip(whole, read) where losses[row] == nil {
        do {
          try event.content.validate()
          try EventContent.validate(id: event.id)
          events.append(event)
        } catch {
          lose(row, error.message)
        }
      }
    }
    return events
  }

  /// The parts of a range of rows that the columns of events can be read of.
  private func readable(_ rows: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    for row in rows where losses[row] == nil {
      // Rows that are lost for their facts or names alone can be read along, and the range stays whole.
      if let last = parts.last, last.upperBound == row || canReadAlong(last.upperBound..<row) {
        parts[parts.count - 1] = last.lowerBound..<row + 1
      } else {
        parts.append(row..<row + 1)
      }
    }
    return parts
  }

  private func canReadAlong(_ rows: Range<Int>) -> Bool {
    !rows.contains { losses[$0] == SalvagedFrame.damagedColumn }
  }
}

extension ChunkKind {
  /// Whether it is a column of a block of facts.
  fileprivate var isFact: Bool { (40..<50).contains(rawValue) }
}

extension Frame {
  /// A frame with some of its chunks only.
  fileprivate init(_ whole: Frame, entries: [ChunkEntry]) {
    file = whole.file
    offset = whole.offset
    header = whole.header
    self.entries = entries
  }
}
