extension LogReader {
  /// The sources of some events without their locators, in the order of the sequences given; nil for an unsourced
  /// event.
  ///
  /// - Throws: ``LogError`` when a column is damaged.
  /// - Complexity: one column of each frame that holds one of the events.
  public func sources(ofEvents sequences: [UInt64]) throws(LogError) -> [Source?] {
    let all = try LogError.wrapping(path: path) { try TextTable(frames, .sourceText).map(LogTables.source) }
    var columns: [UInt64: [UInt32]] = [:]
    var sources: [Source?] = []
    for sequence in sequences {
      guard let frame = frame(of: sequence) else {
        sources.append(nil)
        continue
      }
      let first = frame.header.firstSequence
      if columns[first] == nil { columns[first] = try frame.sourceNumbers() }
      let column = columns[first] ?? []
      let number = Int(column[Int(sequence - first)])
      guard number <= all.count else {
        throw LogError.damaged(
          FormatFault("an event refers to a source that is not defined"), path: path, offset: frame.offset,
          sequences: first...frame.header.lastSequence)
      }
      sources.append(number == 0 ? nil : all[number - 1])
    }
    return sources
  }
}

extension Frame {
  fileprivate func sourceNumbers() throws(LogError) -> [UInt32] {
    try guarding {
      let numbers = try column(.eventSource, as: UInt32.self)
      guard numbers.count == header.eventCount else {
        throw FormatFault("a column of events has another number of rows than the frame has events")
      }
      return numbers
    }
  }
}
