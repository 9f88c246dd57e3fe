import EventLog
import PartialDates
import Projections

/// The answer of a history query, ready to be printed.
struct HistoryReport {
  let history: EntityHistory
  /// Those of its attributes that were asked for.
  let attributes: [AttributeHistory]
  /// The day whose values are marked; nil for none.
  let asOf: CivilDay?
  let known: KnownLog
  /// The names of the entities that values refer to.
  let names: [EntityID: String]
}
