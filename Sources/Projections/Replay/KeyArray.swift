#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One key a cell or tie, all 0 at first; pages that are never touched cost nothing.
@safe final class KeyArray: @unchecked Sendable {
  let count: Int
  let keys: UnsafeMutablePointer<UInt64>

  init(count: Int) {
    self.count = count
    guard let memory = unsafe calloc(max(count, 1), MemoryLayout<UInt64>.stride) else {
      preconditionFailure("there is no memory for \(count) cells")
    }
    unsafe keys = memory.bindMemory(to: UInt64.self, capacity: max(count, 1))
  }

  deinit { unsafe free(keys) }

  subscript(index: Int) -> UInt64 {
    precondition(index >= 0 && index < count)
    return unsafe keys[index]
  }

  /// Takes in another array of the same size: the greater key of each place stays.
  func merge(_ other: KeyArray) {
    precondition(count == other.count, "arrays of one log have one size")
    for index in 0..<count { unsafe keys[index] = max(keys[index], other.keys[index]) }
  }
}
