import Countries

/// The counts of one country, type or kind.
public struct CountRow: Hashable, Sendable {
  /// What the row is of.
  public enum Key: Hashable, Sendable {
    /// A country.
    case country(CountryCode)
    /// No country.
    case noCountry
    /// A type of entities, or a kind of events.
    case text(String)
  }

  /// What the row is of.
  public let key: Key
  /// How many surely lie in each period.
  public let certain: [Int]
  /// How many more may lie in each period: their dates span several. An open start counts in no period.
  public let possible: [Int]
  /// How many lie surely in no single period.
  public let unplaced: Int
  /// How many there are: for events, the sum of what is certain and what is unplaced.
  public let total: Int
}
