import EventLog

/// Reads events out of a table in long form, as ``LongFormWriter`` writes it: see ``LongForm``.
///
/// The columns may stand in any order, and those that are not needed may be missing. Rows that follow one another with
/// the same id are one event; without ids, rows that say the same of their event. One event and a piece of the file
/// are in memory at a time.
public struct LongFormReader {
  private var table: DelimitedReader
  private var record = DelimitedRecord()
  private var layout: LongFormLayout?
  private var pending: LongFormEvent?

  /// A reader of the bytes that `chunks` hands over, in order, until it hands over none.
  public init(format: DelimitedFormat = .csv, chunks: @escaping () throws -> [UInt8]) {
    table = DelimitedReader(format: format, chunks: chunks)
  }

  /// The next event; nil after the last.
  ///
  /// - Throws: ``EventLog/EventError`` with line and column; what the source of the bytes throws.
  public mutating func next() throws -> EventDraft? {
    let layout = try readLayout()
    while try table.next(&record) {
      if let problem = record.problem { throw problem }
      do throws(EventError) {
        if try pending?.take(record, layout) == true { continue }
        let done = try pending?.draft()
        pending = try LongFormEvent(record, layout)
        if let done { return done }
      } catch {
        throw placed(error)
      }
    }
    defer { pending = nil }
    do throws(EventError) {
      return try pending?.draft()
    } catch {
      throw placed(error)
    }
  }

  private mutating func readLayout() throws -> LongFormLayout {
    if let layout { return layout }
    guard try table.next(&record) else {
      throw EventError(
        "the table is empty", advice: "give it a header, such as 'annals export --format csv' does")
    }
    if let problem = record.problem { throw problem }
    do throws(EventError) {
      let new = try LongFormLayout(record.texts)
      layout = new
      return new
    } catch {
      throw placed(error)
    }
  }

  /// An error whose column, if it has one, counts fields: with the place in the file.
  private func placed(_ error: EventError) -> EventError {
    var error = error
    if let place = error.position, place.line == LongFormLayout.fieldMark {
      error.position = table.position(of: place.column)
    }
    return error
  }
}
