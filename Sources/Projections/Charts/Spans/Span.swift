import EventLog
import PartialDates

/// Something on a timeline, with the days on which it holds or may hold.
public struct Span: Hashable, Sendable {
  /// The entity, or the one that the event is about.
  public let entity: EntityID
  /// What it is called: the entity's name, or the event's summary.
  public let label: String
  /// The valid date: of the event, or of the first event that ties the entity to the country.
  public let date: PartialDate
  /// The events it comes from, in the order of their sequences.
  public let events: [UInt64]
  /// The days, ascending, without overlaps; not empty.
  public let pieces: [SpanPiece]
  /// Whether it is a matter of one day, so that it is drawn as a mark.
  public let isMoment: Bool

  /// The first day on which it may hold; `.min` when it has no first.
  public var first: Int64 { pieces.first?.from ?? .min }
  /// The last day on which it may hold; `.max` when it has no last.
  public var last: Int64 { pieces.last?.through ?? .max }
}
