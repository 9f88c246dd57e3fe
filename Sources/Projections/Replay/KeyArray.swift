/// One key a cell or tie, all 0 at first.
@safe final class KeyArray: @unchecked Sendable {
  let count: Int
  let keys: UnsafeMutablePointer<UInt64>
  private let memory: ZeroedMemory

  init(count: Int) {
    self.count = count
    memory = ZeroedMemory(byteCount: count * MemoryLayout<UInt64>.stride)
    unsafe keys = memory.start.bindMemory(to: UInt64.self, capacity: max(count, 1))
  }

  subscript(index: Int) -> UInt64 {
    precondition(index >= 0 && index < count)
    return unsafe keys[index]
  }

  /// Takes in a range of another array of the same size: the greater key of each place stays.
  func merge(_ other: KeyArray, in range: Range<Int>) {
    precondition(count == other.count && range.upperBound <= count, "arrays of one log have one size")
    for index in range { unsafe keys[index] = max(keys[index], other.keys[index]) }
  }
}
