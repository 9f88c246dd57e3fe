/// The keys of events that are in no frame yet, by their hashes: open addressing with linear probing.
///
/// A slot has the upper half of a hash, so that the table of a whole frame stays small; a hash is taken for another one
/// about once in two thousand million times.
struct RecentIDs: Sendable {
  /// The hashes, in the order in which they came.
  private(set) var hashes: [UInt64] = []
  /// At least twice as many as there are hashes; 0 for an empty one.
  private var slots = [UInt32](repeating: 0, count: 16)

  /// How many there are.
  var count: Int { hashes.count }

  /// Whether a hash, which is well mixed, has been taken in: no is certain.
  func contains(_ hash: UInt64) -> Bool { !hashes.isEmpty && slots[slot(of: hash)] != 0 }

  /// Takes a hash in, if it is not there.
  mutating func insert(_ hash: UInt64) {
    let slot = slot(of: hash)
    if slots[slot] != 0 { return }
    slots[slot] = RecentIDs.mark(of: hash)
    hashes.append(hash)
    if hashes.count * 2 > slots.count { grow() }
  }

  /// Forgets all; the memory is kept where it was needed.
  mutating func removeAll() {
    if hashes.isEmpty { return }
    if hashes.count * 8 >= slots.count {
      for slot in slots.indices { slots[slot] = 0 }
      hashes.removeAll(keepingCapacity: true)
    } else {
      self = RecentIDs()
    }
  }

  /// Where a hash is, or would be.
  private func slot(of hash: UInt64) -> Int {
    let (mask, mark) = (slots.count - 1, RecentIDs.mark(of: hash))
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0, slots[slot] != mark { slot = (slot + 1) & mask }
    return slot
  }

  private static func mark(of hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 32) | 1 }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for hash in hashes { slots[slot(of: hash)] = RecentIDs.mark(of: hash) }
  }
}
