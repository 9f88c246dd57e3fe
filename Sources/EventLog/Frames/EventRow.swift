/// An event of a frame that is being built: what its columns will hold, but for the texts.
struct EventRow {
  /// Microseconds since 1970.
  let recorded: Int64
  /// When it may begin to hold, as ``ValidStart`` has it.
  let start: Int64
  let spread: Int32
  let tie: UInt32
  let kind: UInt32
  let date: UInt32
  /// 0 for an unsourced event, else one more than the number of its source; the locator is apart.
  let source: UInt32
  let isSpecial: Bool
  /// Whether it ties its entity to a country: a retraction does not.
  let isTying: Bool
}
