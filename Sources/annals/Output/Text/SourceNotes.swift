import EventLog

/// Sources as footnotes below an answer: marked where there are several, alone where there is one.
struct SourceNotes {
  private let sources: [UInt64: Source]
  private let footnotes: Footnotes
  private let unsourced: [UInt64]

  /// The notes to some events, whose sources are in `sources`.
  init(_ events: some Sequence<UInt64>, _ sources: [UInt64: Source]) {
    self.sources = sources
    let events = Set(events).sorted()
    footnotes = Footnotes(events.map { sources[$0] })
    unsourced = events.filter { sources[$0] == nil }
  }

  /// The mark behind what comes from an event: ` [2]`, or nothing where all comes from one work.
  func mark(_ event: UInt64) -> String {
    guard footnotes.works.count > 1 else { return "" }
    return footnotes.number(sources[event]).map { " [\($0)]" } ?? ""
  }

  /// The notes: a line a work, and one for what has no source.
  func lines(width: Int?) -> [String] {
    let isOne = footnotes.works.count == 1
    let works = footnotes.works.enumerated().flatMap { index, work in
      let head = isOne ? "source: " : "[\(index + 1)] "
      return hanging(head, indent: head.displayWidth, SourceText.line(work), width: width)
    }
    if unsourced.isEmpty { return works }
    let events = unsourced.map { "\(EventMark.text($0))" }.joined(separator: ", ")
    return works + hanging("no source: ", indent: 11, events, width: width)
  }
}
