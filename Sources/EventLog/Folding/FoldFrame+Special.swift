import PartialDates

extension FoldFrame {
  /// One row of a block of special dates.
  package struct SpecialRow: Sendable {
    /// The cell or tie.
    package let number: UInt32
    /// The row of the event in the frame.
    package let row: UInt32
    /// The number of its date among the log's dates.
    package let date: UInt32
  }

  /// The rows of a block of special dates.
  ///
  /// - Throws: ``LogError`` when a column is damaged.
  package func specialRows(_ block: FoldBlock) throws(LogError) -> [SpecialRow] {
    try frame.guarding {
      let numbers = try numbers(of: block)
      let rows = try frame.rows(block)
      if let date = block.date {
        let dates = try frame.numbers(date, as: UInt32.self)
        return numbers.indices.map { SpecialRow(number: numbers[$0], row: rows[$0], date: dates[$0]) }
      }
      let dates = try frame.column(.eventDate, as: UInt32.self)
      return try numbers.indices.map { index in
        guard Int(rows[index]) < dates.count else {
          throw FormatFault("a fact refers to a row that does not exist")
        }
        return SpecialRow(number: numbers[index], row: rows[index], date: dates[Int(rows[index])])
      }
    }
  }
}

extension Frame {
  /// The rows of the events of a block.
  func rows(_ block: FoldBlock) throws -> [UInt32] {
    switch block.row {
    case .column(let entry): try numbers(entry, as: UInt32.self)
    case .from(let first): (first..<first + block.count).map { UInt32(truncatingIfNeeded: $0) }
    }
  }
}

extension FoldFrame {
  /// The rows of events that retract, which tie nothing; nil when there are none.
  ///
  /// - Throws: ``LogError`` when a column is damaged.
  /// - Complexity: O(1) for a frame without corrections.
  package func retractingRows() throws(LogError) -> [Int] {
    guard frame.header.hasCorrections, !isSnapshot else { return [] }
    return try frame.guarding {
      try frame.rowsWithLinks().filter { try EventLink($0.text).retracts != nil }.map(\.row)
    }
  }
}

extension LogReader {
  /// Every date expression of the log, by number.
  ///
  /// - Throws: ``LogError`` when a definition is damaged.
  /// - Complexity: O(d) for d different dates.
  package func dates() throws(LogError) -> [PartialDate] {
    try LogError.wrapping(path: path) {
      try TextTable(frames, .dateText).map { text in
        guard let text, let date = try? PartialDate(text) else { throw FormatFault("a date cannot be read") }
        return date
      }
    }
  }
}
