import CChecksum

/// CRC-32C of bytes (Castagnoli; RFC 3720, appendix B.4), continuing from `seed`.
///
/// Complexity: O(n), with the processor's own instruction where there is one.
func crc32c(_ bytes: some Sequence<UInt8>, seed: UInt32 = 0) -> UInt32 {
  let result = bytes.withContiguousStorageIfAvailable { buffer in
    unsafe annals_crc32c(seed, buffer.baseAddress, buffer.count)
  }
  return result ?? crc32c(Array(bytes), seed: seed)
}
