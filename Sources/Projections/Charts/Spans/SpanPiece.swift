/// Days on which something holds, all as surely.
public struct SpanPiece: Hashable, Sendable {
  /// The first day, in days since 1970-01-01; `.min` when it has no first.
  public let from: Int64
  /// The last day, included; `.max` when it has no last.
  public let through: Int64
  /// How surely.
  public let certainty: Certainty
}
