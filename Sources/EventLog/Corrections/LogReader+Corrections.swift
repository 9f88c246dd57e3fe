extension LogReader {
  /// The corrections and retractions of the log, up to a sequence and a moment.
  ///
  /// - Throws: ``LogError`` when a frame that holds some is damaged.
  /// - Complexity: O(f) for f frames; only those that hold corrections are read, and those that hold their targets.
  package func corrections(through: UInt64 = .max, knownAt: Instant? = nil) throws(LogError) -> Corrections {
    var corrections = Corrections()
    guard frames.contains(where: \.header.hasCorrections) else { return corrections }
    var ids = StoredIDs(self)
    let tables = try tables(for: .few)
    for frame in frames where frame.header.hasCorrections && frame.header.firstSequence <= through {
      let rows = try frame.guarding { try frame.rowsWithLinks() }
      for (row, _) in rows {
        let events = try frame.guarding { try EventDecoder(frame, tables).events(rows: row..<row + 1) }
        guard let event = events.first, event.sequence <= through,
          event.recorded <= knownAt ?? event.recorded,
          let id = event.content.target, let target = try ids.event(EventKey(id))
        else { continue }
        corrections.insert(event.sequence, of: target.sequence, isRetraction: event.content.retracts != nil)
      }
    }
    return corrections
  }
}

extension Frame {
  /// The rows of the events that correct or retract, and what they say of that.
  func rowsWithLinks() throws -> [(row: Int, text: String)] {
    var rows: [(row: Int, text: String)] = []
    var start = 0
    for entry in chunks(.eventLinks) {
      let texts = try texts(entry)
      for index in 0..<texts.count {
        if let text = texts[index] { rows.append((start + index, text)) }
      }
      start += entry.rows
    }
    return rows
  }
}
