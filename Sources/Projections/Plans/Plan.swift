import Countries
import EventLog
import PartialDates

/// Something announced for a date, and what became of it by the day asked about.
public struct Plan: Hashable, Sendable {
  /// How a plan stands.
  public enum Progress: String, CaseIterable, Sendable {
    /// It was not delivered, and the expected date has not passed.
    case planned
    /// The entity's status moved on.
    case delivered
    /// The last day of the expected date has passed, and it was not delivered.
    case overdue
    /// It was given up.
    case cancelled
  }

  /// The entity.
  public let id: EntityID
  /// Its name on the day, or the newest one; nil when none is known.
  public let name: String?
  /// The countries that events tie it to on the day, sorted.
  public let countries: [CountryCode]
  /// How it stands on the day.
  public let progress: Progress
  /// How surely: as surely as both the expected date and the status hold.
  public let certainty: Certainty
  /// The expected date, as it holds on the day.
  public let expected: ValueState
  /// The expected date itself.
  public let expectedDate: PartialDate
  /// The status on the day; nil when it has none.
  public let status: ValueState?
  /// The status that it was delivered with, by the event that set it; nil when it was not delivered.
  public let delivery: ValueState?
  /// How many days late: at delivery, or so far when it is overdue; nil while it is planned or cancelled.
  public let delay: Delay?
}
