import CLZ4

/// Bare LZ4 blocks, without the frame format of the `lz4` tool.
enum LZ4Block {
  /// The block that decompresses to `bytes`.
  static func compress(_ bytes: [UInt8]) -> [UInt8] {
    let capacity = Int(LZ4_compressBound(Int32(bytes.count)))
    return unsafe [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
      let written = unsafe bytes.withUnsafeBytes { input in
        unsafe LZ4_compress_default(
          input.bindMemory(to: CChar.self).baseAddress,
          unsafe UnsafeMutableRawPointer(output.baseAddress)?.assumingMemoryBound(to: CChar.self),
          Int32(input.count), Int32(capacity))
      }
      precondition(
        written > 0 || bytes.isEmpty, "LZ4_compress_default cannot fail with LZ4_compressBound bytes")
      count = Int(written)
    }
  }

  /// The `length` bytes that a block decompresses to; nil when it does not, exactly.
  static func decompress(_ block: [UInt8], length: Int) -> [UInt8]? {
    var decoded: Int32 = -1
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: max(length, 1)) { output, count in
      decoded = unsafe block.withUnsafeBytes { input in
        unsafe LZ4_decompress_safe(
          input.bindMemory(to: CChar.self).baseAddress,
          unsafe UnsafeMutableRawPointer(output.baseAddress)?.assumingMemoryBound(to: CChar.self),
          Int32(input.count), Int32(length))
      }
      count = max(0, Int(decoded))
    }
    return Int(decoded) == length ? bytes : nil
  }

  /// Decompresses a block into memory with room enough; the number of bytes that came out, negative on an error.
  static func decompress(_ block: [UInt8], into output: UnsafeMutableRawBufferPointer) -> Int {
    unsafe block.withUnsafeBytes { input in
      unsafe Int(
        LZ4_decompress_safe(
          input.bindMemory(to: CChar.self).baseAddress,
          output.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(input.count), Int32(output.count)))
    }
  }
}
