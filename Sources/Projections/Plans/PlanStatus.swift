import EventLog

/// What the value of `status` says about a plan.
public enum PlanStatus {
  /// The statuses of what was not delivered yet: `announced`, `delayed`, `in-development`, `planned`, `postponed`,
  /// `proposed`, `testing`.
  public static let pending: Set<String> = [
    "announced", "delayed", "in-development", "planned", "postponed", "proposed", "testing",
  ]

  /// The statuses of what will not be delivered: `abandoned`, `cancelled`, `rejected`.
  public static let givenUp: Set<String> = ["abandoned", "cancelled", "rejected"]

  /// Whether a value of `status` means that the entity was delivered: any but the pending and the given-up ones.
  public static func isDelivered(_ status: Value?) -> Bool {
    guard let status else { return false }
    guard case .string(let text) = status else { return true }
    return !pending.contains(text) && !givenUp.contains(text)
  }

  /// Whether a value of `status` means that the plan was given up.
  static func isGivenUp(_ status: Value?) -> Bool {
    if case .string(let text)? = status { return givenUp.contains(text) }
    return false
  }
}
