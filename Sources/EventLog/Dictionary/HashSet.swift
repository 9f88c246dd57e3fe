/// Hashes that have been seen: open addressing with linear probing over the hashes themselves.
struct HashSet: Sendable {
  private var slots = [UInt64](repeating: 0, count: 16)
  private var hasZero = false

  /// How many hashes there are.
  private(set) var count = 0

  /// Whether a hash has been taken in.
  func contains(_ hash: UInt64) -> Bool {
    if hash == 0 { return hasZero }
    return slots[slot(of: hash)] != 0
  }

  /// Takes a hash in, if it is not there.
  mutating func insert(_ hash: UInt64) {
    if hash == 0 {
      count += hasZero ? 0 : 1
      hasZero = true
      return
    }
    let slot = slot(of: hash)
    if slots[slot] != 0 { return }
    slots[slot] = hash
    count += 1
    if count * 2 > slots.count { grow() }
  }

  /// Where a hash is, or would be.
  private func slot(of hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash.fastHash) & mask
    while slots[slot] != 0, slots[slot] != hash { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    for hash in old where hash != 0 { slots[slot(of: hash)] = hash }
  }
}
