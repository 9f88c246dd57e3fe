/// What is counted.
public enum CountSubject: String, CaseIterable, Sendable {
  /// Events, in the period in which they begin.
  case events
  /// Entities that such events are about, each once a period.
  case entities
}

/// What the rows of a table of counts are.
public enum CountGrouping: String, CaseIterable, Sendable {
  /// The countries that events tie their entities to; an event of two counts in both.
  case country
  /// The types of the entities.
  case type
  /// The kinds of the events.
  case kind
}
