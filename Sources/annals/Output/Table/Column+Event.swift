import EventLog

extension Column {
  /// What an event comes from: six fields for programs, a footnote for people.
  static func source(_ footnotes: Footnotes, _ source: @escaping (Row) -> Source?) -> [Column] {
    [
      .field("sourceTitle") { source($0)?.title },
      .field("sourcePublisher") { source($0)?.publisher },
      .field("sourceAuthor") { source($0)?.author },
      .field("sourcePublished") { source($0)?.published?.description },
      .field("sourceURL") { source($0)?.url },
      .field("sourceLocator") { source($0)?.locator },
      .shown("Source") { footnotes.reference(source($0)) },
    ]
  }

  /// Which part of the log an answer was given from, for programs; people see it in the heading.
  static func point(_ point: @escaping (Row) -> (knownAt: Instant?, throughSequence: UInt64)) -> [Column] {
    [
      .field("knownAt") { point($0).knownAt?.description },
      .field("throughSequence") { EventMark.throughField(point($0).throughSequence) },
    ]
  }

  /// A part of JSON, as in the JSON forms, for programs.
  static func json(_ name: String, _ write: @escaping (inout JSONWriter, Row) -> Void) -> Column {
    .field(name) { row in
      var writer = JSONWriter()
      write(&writer, row)
      return writer.text
    }
  }
}
