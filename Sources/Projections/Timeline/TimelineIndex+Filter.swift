import EventLog

extension TimelineIndex {
  /// Which rows a filter lets through, of those that count; `rows` are those in which the text to search stands.
  ///
  /// What ``EventFilter/includes(_:)`` says of the events, told from the columns. Complexity: O(n).
  func rows(_ filter: EventFilter, withinDates: Bool = true, found rows: BitTree? = nil) -> [Bool] {
    let names = ColumnFilter.Names(
      dates: definitions.dates, kinds: kindNames, countrySets: definitions.countrySets,
      entityCount: definitions.entityCount, entity: definitions.entity)
    var wanted = ColumnFilter(filter, names, withinDates: withinDates)
    return (0..<rowCount).map { row in
      guard isCounting[row], wanted.kinds?[Int(kinds[row])] ?? true, wanted.dates?[Int(dates[row])] ?? true,
        wanted.entities?[entity(ofRow: row)] ?? true, !(filter.unsourcedOnly && isSourced[row]),
        rows?.contains(row) ?? true
      else { return false }
      return wanted.places == nil
        || wanted.includes(countrySet: countrySet(ofRow: row), onDay: periods[Int(dates[row])].timelineDay)
    }
  }
}
