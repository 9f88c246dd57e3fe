import Countries

/// A column of what events are about, in numbers of one of the log's tables.
package enum EventColumn: Sendable {
  /// The entity of each event, with its countries.
  case tie
  /// What happened.
  case kind
  /// When.
  case date
  /// 0 for an event without a source.
  case source

  fileprivate var chunkKind: ChunkKind {
    switch self {
    case .tie: .eventTie
    case .kind: .eventKind
    case .date: .eventDate
    case .source: .eventSource
    }
  }
}

extension FoldFrame {
  /// Those of some rows whose number in a column is wanted.
  ///
  /// - Throws: ``LogError`` when a column is damaged or refers to something that is not defined.
  /// - Complexity: O(n) in the rows of the blocks that hold one of the rows and may hold a wanted number; the others
  ///   are passed over by the directory.
  package func rows(
    _ rows: EventRows, with wanted: WantedNumbers, in column: EventColumn
  ) throws(LogError) -> [Int] {
    switch rows {
    case .range(let rows): try select(rows, wanted, column)
    case .some(let rows): try select(rows, wanted, column)
    }
  }

  private func select<Rows: SomeRows>(
    _ rows: Rows, _ wanted: WantedNumbers, _ column: EventColumn
  ) throws(LogError) -> [Int] {
    var found: [Int] = []
    try frame.guarding {
      try forEachBlock(of: column, rows) { entry, start, rows in
        guard wanted.mayOccur(in: entry) else { return }
        let numbers: [UInt32] = try frame.numbers(entry)
        for row in rows {
          guard let isWanted = wanted.contains(numbers[row - start]) else { throw FormatFault.undefined }
          if isWanted { found.append(row) }
        }
      }
    }
    return found
  }

  /// The numbers that some rows have in a column.
  ///
  /// - Throws: ``LogError`` when a column is damaged.
  package func numbers(of column: EventColumn, at rows: EventRows) throws(LogError) -> [UInt32] {
    switch rows {
    case .range(let rows): try gather(rows, column)
    case .some(let rows): try gather(rows, column)
    }
  }

  private func gather<Rows: SomeRows>(_ rows: Rows, _ column: EventColumn) throws(LogError) -> [UInt32] {
    var found: [UInt32] = []
    found.reserveCapacity(rows.count)
    try frame.guarding {
      try forEachBlock(of: column, rows) { entry, start, rows in
        let numbers: [UInt32] = try frame.numbers(entry)
        if rows.count == numbers.count {
          found += numbers
        } else {
          for row in rows { found.append(numbers[row - start]) }
        }
      }
    }
    return found
  }

  /// Whether one of the frame's events may be tied to one of some countries.
  package func mayHold(_ countries: some Sequence<CountryCode>) -> Bool {
    countries.contains { frame.header.countries.contains($0) }
  }

  private func forEachBlock<Rows: SomeRows>(
    of column: EventColumn, _ rows: Rows, _ body: (ChunkEntry, Int, Rows.SubSequence) throws -> Void
  ) throws {
    var start = 0
    var rest = rows[...]
    for entry in frame.chunks(column.chunkKind) {
      let here = rest.risingPrefix(where: { $0 < start + entry.rows })
      if !here.isEmpty { try body(entry, start, here) }
      rest = rest[here.endIndex...]
      start += entry.rows
    }
    guard start == eventCount else {
      throw FormatFault("a column of events has another number of rows than the frame has events")
    }
  }
}
