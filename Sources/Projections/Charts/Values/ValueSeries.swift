import Countries
import EventLog

/// The values of one attribute of one entity over time.
public struct ValueSeries: Hashable, Sendable {
  /// The entity.
  public let id: EntityID
  /// Its name, or its slug.
  public let name: String
  /// The countries it is tied to, the one of the most events first.
  public let countries: [CountryCode]
  /// When it got a value, in the order of the timeline. A value that is said several times running is one point, at
  /// the date that is known best.
  public let points: [ValuePoint]
  /// What holds on every day that is drawn, in the order of the days; days without a value are left out.
  public let steps: [ValueStep]
}
