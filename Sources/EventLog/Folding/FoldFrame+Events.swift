/// What the events of a frame are about, in numbers of the log's tables: one element an event.
package struct EventNumbers: Sendable {
  /// The tie of each event: its entity with its countries.
  package let ties: [UInt32]
  /// The kind of each event.
  package let kinds: [UInt32]
  /// The date of each event.
  package let dates: [UInt32]
  /// 0 for an event without a source.
  package let sources: [UInt32]
}

extension FoldFrame {
  /// What its events are about, without their texts and facts.
  ///
  /// - Throws: ``LogError`` when a column is damaged, or has another length than the frame has events.
  /// - Complexity: O(n), four columns of numbers.
  package func eventNumbers() throws(LogError) -> EventNumbers {
    try frame.guarding {
      EventNumbers(
        ties: try frame.eventNumbers(.eventTie), kinds: try frame.eventNumbers(.eventKind),
        dates: try frame.eventNumbers(.eventDate), sources: try frame.eventNumbers(.eventSource))
    }
  }
}

extension LogReader {
  /// Every kind of event in the log, by number.
  ///
  /// - Throws: ``LogError`` when a definition is damaged.
  package func kinds() throws(LogError) -> [EventKind] {
    try LogError.wrapping(path: path) {
      try TextTable(frames, .kindText).map { EventKind(trusted: $0 ?? "") }
    }
  }
}
