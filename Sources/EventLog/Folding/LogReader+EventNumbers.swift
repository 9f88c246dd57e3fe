extension LogReader {
  /// The sources of some events without their locators, in the order of the sequences given; nil for an unsourced
  /// event.
  ///
  /// - Throws: ``LogError`` when a column is damaged.
  /// - Complexity: one column of each frame that holds one of the events.
  public func sources(ofEvents sequences: [UInt64]) throws(LogError) -> [Source?] {
    let path = path
    let all = try LogError.wrapping(path: path) { try NameTable(frames, .sourceText, .few, LogTables.source) }
    return try numbers(.eventSource, ofEvents: sequences, below: all.count + 1, "a source").map {
      number throws(LogError) in
      guard let number, number > 0 else { return nil }
      return try LogError.wrapping(path: path) { try all[number - 1] }
    }
  }

  /// The works that events of the log are taken from: sources without their locators.
  ///
  /// - Throws: ``LogError`` when a definition is damaged.
  public func sources() throws(LogError) -> [Source] {
    try LogError.wrapping(path: path) { try TextTable(frames, .sourceText).map(LogTables.source) }
  }

  /// The log's numbers of the entities that some events are about, in the order of the sequences given; nil for an
  /// event that the log does not have.
  ///
  /// - Throws: ``LogError`` when a column is damaged.
  /// - Complexity: one column of each frame that holds one of the events, and the table of ties.
  package func entityNumbers(ofEvents sequences: [UInt64]) throws(LogError) -> [UInt32?] {
    let entities = try LogError.wrapping(path: path) { try LogTables.numbers(frames, .tieEntity) }
    return try numbers(.eventTie, ofEvents: sequences, below: entities.count, "a tie").map { tie in
      tie.map { entities[Int($0)] }
    }
  }

  /// What a column of numbers below a limit has for some events.
  private func numbers(
    _ kind: ChunkKind, ofEvents sequences: [UInt64], below limit: Int, _ what: String
  ) throws(LogError) -> [UInt32?] {
    var columns: [UInt64: [UInt32]] = [:]
    var found: [UInt32?] = []
    for sequence in sequences {
      guard let frame = frame(of: sequence) else {
        found.append(nil)
        continue
      }
      let first = frame.header.firstSequence
      if columns[first] == nil { columns[first] = try frame.guarding { try frame.eventNumbers(kind) } }
      let number = columns[first]?[Int(sequence - first)] ?? 0
      guard Int(number) < limit else {
        throw LogError.damaged(
          FormatFault("an event refers to \(what) that is not defined"), path: path, offset: frame.offset,
          sequences: first...frame.header.lastSequence)
      }
      found.append(number)
    }
    return found
  }
}

extension Frame {
  /// A whole column of numbers of the log's tables, one an event.
  ///
  /// - Throws: when it is damaged, or has another length than the frame has events.
  func eventNumbers(_ kind: ChunkKind) throws -> [UInt32] {
    let numbers = try column(kind, as: UInt32.self)
    guard numbers.count == header.eventCount else {
      throw FormatFault("a column of events has another number of rows than the frame has events")
    }
    return numbers
  }
}
