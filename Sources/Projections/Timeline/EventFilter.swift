import Countries
import EventLog
import PartialDates

/// Which events are wanted.
public struct EventFilter: Sendable {
  /// Only events that tie their entity to one of these places; empty for all.
  public var places: [Place] = []
  /// Only events about one of these entities; empty for all.
  public var entities: [EntityID] = []
  /// Only events of one of these kinds; `*` stands for any letters; empty for all.
  public var kinds: [String] = []
  /// Only events about entities of one of these types; empty for all.
  public var types: [String] = []
  /// Only events that may have happened on this day or later.
  public var from: CivilDay?
  /// Only events that may have happened on this day or earlier.
  public var to: CivilDay?
  /// Only events in whose texts this stands, whatever the case.
  public var search: String?
  /// Only events without a source.
  public var unsourcedOnly = false

  /// All events.
  public init() {}

  /// Whether every event is wanted.
  public var isEmpty: Bool {
    places.isEmpty && entities.isEmpty && kinds.isEmpty && types.isEmpty && from == nil && to == nil
      && search == nil
      && !unsourcedOnly
  }

  /// Whether an event is wanted.
  public func includes(_ event: Event) -> Bool {
    let content = event.content
    if !entities.isEmpty, !entities.contains(content.entity) { return false }
    if !types.isEmpty, !types.contains(where: { $0 == content.entity.type }) { return false }
    if !kinds.isEmpty, !kinds.contains(where: { content.kind.text.matches(pattern: $0) }) { return false }
    if unsourcedOnly, content.source != nil { return false }
    return includesDate(content.date) && includesPlace(content) && includesText(event)
  }

  func includesDate(_ date: PartialDate) -> Bool {
    if from == nil, to == nil { return true }
    let period = ValidPeriod(date.bounds)
    let first = period.timelineDay
    let last = date.isInterval ? period.endLatest : period.startLatest
    if let from, last < from.daysSinceEpoch { return false }
    if let to, first > to.daysSinceEpoch { return false }
    return true
  }

  private func includesPlace(_ content: EventContent) -> Bool {
    if places.isEmpty { return true }
    let day = ValidPeriod(content.date.bounds).timelineDay
    return places.contains { place in
      let members = place.members(onDaysSinceEpoch: day)
      return content.countries.contains(where: members.contains)
    }
  }

  private func includesText(_ event: Event) -> Bool {
    guard let search else { return true }
    let key = SearchKey(search)
    return event.searchableTexts.contains { key.isFound(in: $0) }
  }
}

extension String {
  /// Whether the text is `pattern`, in which `*` stands for any letters.
  package func matches(pattern: String) -> Bool {
    let parts = pattern.split(separator: "*", omittingEmptySubsequences: false)
    guard parts.count > 1, let first = parts.first, let last = parts.last else { return self == pattern }
    guard utf8.count >= first.utf8.count + last.utf8.count, hasPrefix(first), hasSuffix(last) else {
      return false
    }
    var rest = dropFirst(first.count).dropLast(last.count)
    for part in parts.dropFirst().dropLast() {
      guard let range = rest.firstRange(of: part) else { return false }
      rest = rest[range.upperBound...]
    }
    return true
  }
}
