import CLZ4

/// Bare LZ4 blocks, without the frame format of the `lz4` tool.
enum LZ4Block {
  /// How much is done for a shorter block; decompression is as fast either way.
  enum Compression {
    /// For numbers, which a thorough search makes hardly shorter.
    case fast
    /// For texts: about a quarter shorter, at a fifth of the speed.
    case thorough
  }

  /// Of the levels 2 to 12 the one after which the gain becomes small and the cost great.
  private static let thoroughLevel: Int32 = 3

  /// The block that decompresses to `bytes`.
  static func compress(_ bytes: [UInt8], _ compression: Compression = .fast) -> [UInt8] {
    let capacity = Int(LZ4_compressBound(Int32(bytes.count)))
    return unsafe [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
      let written = unsafe bytes.withUnsafeBytes { input in
        let source = unsafe input.bindMemory(to: CChar.self).baseAddress
        let target = unsafe UnsafeMutableRawPointer(output.baseAddress)?.assumingMemoryBound(
          to: CChar.self)
        return switch compression {
        case .fast: unsafe LZ4_compress_default(source, target, Int32(input.count), Int32(capacity))
        case .thorough:
          unsafe LZ4_compress_HC(source, target, Int32(input.count), Int32(capacity), thoroughLevel)
        }
      }
      precondition(
        written > 0 || bytes.isEmpty, "LZ4 cannot fail with LZ4_compressBound bytes")
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
