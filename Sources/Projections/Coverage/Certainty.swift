/// How surely an assertion holds on a day.
public enum Certainty: String, Hashable, Comparable, Sendable {
  /// It may hold: the day lies within the outer bounds of its date.
  case possible
  /// It holds whatever the exact dates are.
  case certain

  /// Possible comes before certain.
  public static func < (lhs: Certainty, rhs: Certainty) -> Bool {
    lhs == .possible && rhs == .certain
  }
}
