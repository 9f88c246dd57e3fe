import Countries

/// What happened in one country, in the order of time.
public struct SpanLane: Hashable, Sendable {
  /// The country; nil for what is tied to none.
  public let country: CountryCode?
  /// Its spans, by the day that places them on the timeline, then by name.
  public let spans: [Span]
}
