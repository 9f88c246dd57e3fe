import EventLog
import PartialDates

extension SQLiteWriter {
  /// The four bounds of a date, which is written when it is new.
  func date(_ date: PartialDate) throws(SQLiteError) -> [String?] {
    let text = date.description
    if let bounds = dates[text] { return bounds }
    let all = [
      date.bounds.startEarliest, date.bounds.startLatest, date.bounds.endEarliest, date.bounds.endLatest,
    ]
    let bounds = all.map { $0.civilDay?.description }
    dates[text] = bounds
    let period = ValidDays(date.bounds)
    try insertDate.bind(1, text)
    for (index, bound) in bounds.enumerated() { try insertDate.bind(Int32(2 + index), bound) }
    for (index, day) in period.all.enumerated() { try insertDate.bind(Int32(6 + index), day) }
    try insertDate.run()
    return bounds
  }

  /// Writes an entity when it is new.
  func entity(_ id: EntityID) throws(SQLiteError) {
    guard entities.insert(id).inserted else { return }
    try insertEntity.bind(1, id.text)
    try insertEntity.bind(2, String(id.type))
    try insertEntity.run()
  }

  /// The number of a source, the place in it aside; it is written when it is new.
  func source(_ source: Source?) throws(SQLiteError) -> Int64? {
    guard var source else { return nil }
    source.locator = nil
    if let number = sources[source] { return number }
    let number = Int64(sources.count + 1)
    sources[source] = number
    try insertSource.bind(1, number)
    try insertSource.bind(2, source.title)
    try insertSource.bind(3, source.publisher)
    try insertSource.bind(4, source.author)
    try insertSource.bind(5, source.published?.description)
    try insertSource.bind(6, source.url)
    try insertSource.run()
    return number
  }
}
