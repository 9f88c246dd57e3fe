/// What a table of names can look up quickly.
///
/// The hash lives in memory only, and is not safe against names chosen to collide: a table of such names is slow, and
/// still right.
protocol FastHashable: Hashable {
  /// 64 well mixed bits; equal values have equal ones.
  var fastHash: UInt64 { get }
}

/// Multiply-and-fold hashing, after wyhash (Wang Yi).
enum FastHash {
  static let seed: UInt64 = 0xA076_1D64_78BD_642F

  @inline(__always)
  static func combine(_ hash: UInt64, _ value: UInt64) -> UInt64 {
    let (high, low) = (hash ^ 0xE703_7ED1_A0B4_28DB).multipliedFullWidth(by: value ^ 0x8EBC_6AF0_9C88_C6E3)
    return high ^ low
  }

  static func combine(_ hash: UInt64, _ text: String) -> UInt64 {
    unsafe text.utf8.span.withUnsafeBytes { unsafe combine(hash, $0) }
  }

  private static func combine(_ hash: UInt64, _ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash = combine(hash, UInt64(bytes.count))
    var offset = 0
    while offset + 8 <= bytes.count {
      hash = unsafe combine(hash, bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    var last: UInt64 = 0
    while offset < bytes.count {
      last = unsafe last << 8 | UInt64(bytes[offset])
      offset += 1
    }
    return combine(hash, last)
  }
}

extension UInt64: FastHashable {
  var fastHash: UInt64 { FastHash.combine(FastHash.seed, self) }
}

extension String: FastHashable {
  var fastHash: UInt64 { FastHash.combine(FastHash.seed, self) }
}
