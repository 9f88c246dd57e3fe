#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Memory that is zero at first, straight from the system, in huge pages where it has them.
///
/// A replay of a million cells takes tens of megabytes and gives them back: page by page through the general
/// allocator that costs more than the fold itself.
@safe final class ZeroedMemory: @unchecked Sendable {
  let start: UnsafeMutableRawPointer
  private let mapped: UnsafeMutableRawPointer
  private let mappedCount: Int

  private static let hugePage = 1 << 21

  init(byteCount: Int) {
    // Room to begin on the border of a huge page.
    let isLarge = byteCount >= ZeroedMemory.hugePage
    mappedCount = max(byteCount, 1) + (isLarge ? 2 * ZeroedMemory.hugePage : 0)
    let flags = MAP_PRIVATE | MAP_ANONYMOUS
    let result = unsafe mmap(nil, mappedCount, PROT_READ | PROT_WRITE, flags, -1, 0)
    guard let memory = unsafe result, unsafe memory != MAP_FAILED else {
      preconditionFailure("there is no memory for \(byteCount) bytes")
    }
    unsafe mapped = memory
    unsafe start = isLarge ? memory.alignedUp(toMultipleOf: ZeroedMemory.hugePage) : memory
    #if os(Linux)
      if isLarge {
        let whole = (byteCount + ZeroedMemory.hugePage - 1) & -ZeroedMemory.hugePage
        // Advice only: without it the memory is the same, in small pages.
        unsafe madvise(start, whole, MADV_HUGEPAGE)
      }
    #endif
  }

  deinit { unsafe munmap(mapped, mappedCount) }
}
