import Countries
import EventLog
import PartialDates

/// Which part of a log a chart is drawn of.
public struct ChartScope: Sendable {
  /// Only entities that a standing event ties to one of these places; empty for all.
  public var places: [Place] = []
  /// Only entities of one of these types; empty for all.
  public var types: [String] = []
  /// Only these entities; empty for all.
  public var entities: [EntityID] = []
  /// Only events of one of these kinds; `*` stands for any letters; empty for all.
  public var kinds: [String] = []
  /// What surely begins after this day does not exist, and what is open on it runs up to it; nil for no such day.
  public var asOf: CivilDay?
  /// The first day that is drawn; nil where the facts begin.
  public var from: CivilDay?
  /// The last day that is drawn; nil where the facts end.
  public var to: CivilDay?
  /// The language of the names, as a BCP 47 tag, for entities that have one in it; nil for the plain names.
  public var language: String?

  /// The whole log.
  public init() {}

  /// The filter of events that the scope stands for; the days that are drawn are no part of it.
  var filter: EventFilter {
    var filter = EventFilter()
    filter.types = types
    filter.entities = entities
    filter.kinds = kinds
    filter.to = asOf
    return filter
  }

  /// The first and the last day that are drawn, in days since 1970-01-01; `.min` and `.max` where none is given.
  public var window: (from: Int64, through: Int64) {
    let last = [to, asOf].compactMap { $0?.daysSinceEpoch }.min() ?? .max
    return (from?.daysSinceEpoch ?? .min, last)
  }
}
