/// Numbers that several threads fill, each its own places; all 0 at first.
///
/// Whoever hands it to threads sees to it that no two write the same place, and reads it after they have ended.
@safe final class SharedBuffer<Element: BitwiseCopyable & FixedWidthInteger>: @unchecked Sendable {
  let count: Int
  private let elements: UnsafeMutablePointer<Element>
  private let memory: ZeroedMemory

  init(count: Int) {
    self.count = count
    memory = ZeroedMemory(byteCount: count * MemoryLayout<Element>.stride)
    unsafe elements = memory.start.bindMemory(to: Element.self, capacity: max(count, 1))
  }

  subscript(index: Int) -> Element {
    get {
      precondition(index >= 0 && index < count)
      return unsafe elements[index]
    }
    set {
      precondition(index >= 0 && index < count)
      unsafe elements[index] = newValue
    }
  }
}
