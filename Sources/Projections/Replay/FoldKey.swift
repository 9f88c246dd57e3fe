/// What orders the assertions of a cell, in one number: the start first, then the place in the log.
///
/// The upper half is the start, days since 1970-01-01, moved so that an earlier day is a smaller number; the lower half
/// is the fact's ordinal, which rises with the sequence among the facts of a cell with one start. 0 is no key.
enum FoldKey {
  @inline(__always)
  static func make(start: Int32, ordinal: UInt32) -> UInt64 {
    UInt64(UInt32(bitPattern: start) ^ 0x8000_0000) << 32 | UInt64(ordinal)
  }

  static func start(_ key: UInt64) -> Int64 {
    Int64(Int32(bitPattern: UInt32(truncatingIfNeeded: key >> 32) ^ 0x8000_0000))
  }

  static func ordinal(_ key: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: key) }
}
