/// Fingerprints of the ids of a frame: tells for certain that an id is not in it, and nearly always that it is.
///
/// A split block Bloom filter (Putze, Sanders and Singler, 2009; laid out as in Apache Parquet): blocks of 8 words of
/// 32 bits, one bit a word and id, 12 bits an id or a few more. About one in 400 ids that are not there is taken for
/// one that is.
enum IDFilter {
  private static let salts: [UInt32] = [
    0x47B6_137B, 0x4497_4D91, 0x8824_AD5B, 0xA2B7_289D, 0x7054_95C7, 0x2DF1_424B, 0x9EFC_4947, 0x5C6B_FB31,
  ]

  /// 64 bits that stand for an id: FNV-1a, then the finalizer of MurmurHash3.
  static func hash(_ id: String) -> UInt64 { hash(id.utf8) }

  /// 64 bits that stand for an id in UTF-8.
  static func hash(_ id: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in id { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    hash = (hash ^ (hash >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    hash = (hash ^ (hash >> 33)) &* 0xC4CE_B9FE_1A85_EC53
    return hash ^ (hash >> 33)
  }

  /// Bytes of a block.
  static let blockLength = 32
  /// How many blocks a slice has: what is read to look for one id.
  static let blocksPerSlice = 512

  /// The filter of some ids' hashes, in slices of bytes.
  static func encode(_ hashes: [UInt64]) -> [[UInt8]] {
    let blocks = (hashes.count * 12 + 255) / 256
    var words = [UInt32](repeating: 0, count: blocks * 8)
    for hash in hashes {
      let first = block(of: hash, count: blocks) * 8
      for word in 0..<8 { words[first + word] |= bit(hash, word) }
    }
    return stride(from: 0, to: words.count, by: blocksPerSlice * 8).map { start in
      var bytes: [UInt8] = []
      bytes.reserveCapacity(blocksPerSlice * blockLength)
      for word in words[start..<min(start + blocksPerSlice * 8, words.count)] { bytes.appendInteger(word) }
      return bytes
    }
  }

  /// Whether the ids that a block was made of may include one with this hash; `first` is where the block begins.
  static func mayContain(_ hash: UInt64, in slice: [UInt8], at first: Int) -> Bool {
    (0..<8).allSatisfy { slice.integer(at: first + 4 * $0, as: UInt32.self) & bit(hash, $0) != 0 }
  }

  /// The block that an id with this hash is in, of `count`.
  static func block(of hash: UInt64, count: Int) -> Int {
    Int(((hash >> 32) &* UInt64(count)) >> 32)
  }

  private static func bit(_ hash: UInt64, _ word: Int) -> UInt32 {
    1 << ((UInt32(truncatingIfNeeded: hash) &* salts[word]) >> 27)
  }
}
