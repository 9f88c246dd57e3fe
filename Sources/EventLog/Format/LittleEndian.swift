// Fixed-width integers in the byte order of the format: least significant byte first.

extension Array where Element == UInt8 {
  mutating func appendInteger<T: FixedWidthInteger>(_ value: T) {
    for shift in stride(from: 0, to: T.bitWidth, by: 8) {
      append(UInt8(truncatingIfNeeded: value >> shift))
    }
  }

  mutating func appendZeros(upTo length: Int) {
    append(contentsOf: repeatElement(0, count: length - count))
  }

  func integer<T: FixedWidthInteger & BitwiseCopyable>(at offset: Int, as type: T.Type = T.self) -> T {
    // The load checks that the integer lies within the bytes.
    T(littleEndian: unsafe span.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: T.self))
  }
}
