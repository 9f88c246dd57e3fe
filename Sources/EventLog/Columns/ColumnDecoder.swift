/// Reads laid-out columns back into numbers.
enum ColumnDecoder {
  /// Reads `count` numbers into `output`, which has room for them.
  ///
  /// `bytes` holds `count × form.width` bytes; the caller has checked that. Numbers are truncated to the width of
  /// `T`. Complexity: O(n), a load and an addition a number.
  static func decode<T: FixedWidthInteger>(
    _ form: ColumnForm, base: Int64, _ bytes: UnsafeRawBufferPointer, count: Int,
    into output: UnsafeMutableBufferPointer<T>
  ) {
    let base = T(truncatingIfNeeded: base)
    switch form {
    case .constant: unsafe fill(output, count, base)
    case .plain1: unsafe plain(UInt8.self, base, bytes, count, output)
    case .plain2: unsafe plain(UInt16.self, base, bytes, count, output)
    case .plain4: unsafe plain(UInt32.self, base, bytes, count, output)
    case .plain8: unsafe plain(UInt64.self, base, bytes, count, output)
    case .delta1: unsafe delta(UInt8.self, base, bytes, count, output)
    case .delta2: unsafe delta(UInt16.self, base, bytes, count, output)
    case .delta4: unsafe delta(UInt32.self, base, bytes, count, output)
    case .delta8: unsafe delta(UInt64.self, base, bytes, count, output)
    }
  }

  private static func fill<T: FixedWidthInteger>(
    _ output: UnsafeMutableBufferPointer<T>, _ count: Int, _ base: T
  ) {
    for index in 0..<count { unsafe output[index] = base }
  }

  @inline(__always)
  private static func plain<T: FixedWidthInteger, W: FixedWidthInteger & BitwiseCopyable>(
    _ width: W.Type, _ base: T, _ bytes: UnsafeRawBufferPointer, _ count: Int,
    _ output: UnsafeMutableBufferPointer<T>
  ) {
    for index in 0..<count {
      let stored = unsafe bytes.loadUnaligned(fromByteOffset: index &* MemoryLayout<W>.size, as: W.self)
      unsafe output[index] = base &+ T(truncatingIfNeeded: W(littleEndian: stored))
    }
  }

  @inline(__always)
  private static func delta<T: FixedWidthInteger, W: FixedWidthInteger & BitwiseCopyable>(
    _ width: W.Type, _ base: T, _ bytes: UnsafeRawBufferPointer, _ count: Int,
    _ output: UnsafeMutableBufferPointer<T>
  ) {
    var value = base
    for index in 0..<count {
      let stored = unsafe bytes.loadUnaligned(fromByteOffset: index &* MemoryLayout<W>.size, as: W.self)
      value = value &+ T(truncatingIfNeeded: W(littleEndian: stored))
      unsafe output[index] = value
    }
  }
}
