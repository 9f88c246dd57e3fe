/// What tells whether the facts of a block count on a day.
@safe struct DayColumns {
  let starts: UnsafeBufferPointer<Int32>
  let spreads: UnsafeBufferPointer<Int32>
  /// The rows of the events in their frame; needed with `excluded` only.
  let rows: UnsafeBufferPointer<UInt32>
  let day: Int64
  let certainOnly: Bool
  /// The rows of the frame that do not count; nil when all count.
  let excluded: [Bool]?

  /// Whether a fact holds on the day, or with `certainOnly` for certain.
  @inline(__always)
  func counts(_ index: Int) -> Bool {
    let start = unsafe Int64(starts[index])
    if start > day { return false }
    if let excluded, unsafe excluded[Int(rows[index])] { return false }
    return unsafe !certainOnly || start + Int64(spreads[index]) <= day
  }
}
