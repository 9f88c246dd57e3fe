extension LogReader {
  /// Hands every event to `body`, in the order of their sequences.
  ///
  /// - Throws: ``LogError`` at the first byte that breaks a rule of the format: the events before it have been
  ///   handed over, none is passed over in silence. What `body` throws ends the walk.
  /// - Complexity: O(n); one frame of events is in memory at a time.
  public func forEachEvent(_ body: (Event) throws(LogError) -> Void) throws(LogError) {
    try forEachFrame { _, events, _ throws(LogError) in
      for event in events { try body(event) }
    }
  }

  /// Every event, in the order of their sequences.
  public func events() throws(LogError) -> [Event] {
    var events: [Event] = []
    try forEachFrame { _, batch, _ throws(LogError) in events += batch }
    return events
  }

  /// Hands every frame to `body`: its header, its events and its offset. Gives the number of frames.
  @discardableResult
  func forEachFrame(
    _ body: (FrameHeader, [Event], Int) throws(LogError) -> Void
  ) throws(LogError) -> Int {
    var scanner = FrameScanner(file: file, header: header, limit: length)
    while true {
      let offset = scanner.offset
      let step: FrameScanner.Step
      do {
        step = try scanner.next()
      } catch {
        throw LogError(error)
      }
      switch step {
      case .frame(let header, let events): try body(header, events, offset)
      case .incomplete:
        throw LogError.damaged(
          FormatFault("a frame reaches beyond the acknowledged end of the log"), scanner, last: markedSequence
        )
      case .fault(let fault): throw LogError.damaged(fault, scanner, last: markedSequence)
      case .end:
        guard markedSequence == nil || markedSequence == scanner.lastSequence else {
          throw LogError.damaged(
            FormatFault("the log ends before the last acknowledged event"), scanner, last: markedSequence)
        }
        return scanner.frameCount
      }
    }
  }
}
