/// Numbers by key: open addressing with linear probing.
///
/// An entry has the upper half of its key's hash, so that keys are compared only when they are very likely the same.
struct HashTable<Key: FastHashable & Sendable>: Sendable {
  private var keys: [Key] = []
  private var numbers: [UInt32] = []
  /// The upper half of the hash, and one more than the place of the key; 0 for an empty slot.
  private var slots = [UInt64](repeating: 0, count: 16)

  /// How many keys there are.
  var count: Int { keys.count }

  /// The number of a key; nil when the table does not have it.
  func number(of key: Key) -> UInt32? { number(of: key, hash: key.fastHash) }

  /// The same with the key's hash at hand.
  @inline(__always)
  func number(of key: Key, hash: UInt64) -> UInt32? { place(of: key, hash: hash).map { numbers[$0] } }

  /// The key at a place: the places are 0, 1, 2 … in the order in which the keys came.
  func key(at place: Int) -> Key { keys[place] }

  /// The number of the key at a place.
  func number(at place: Int) -> UInt32 { numbers[place] }

  /// The place of a key; nil when the table does not have it.
  @inline(__always)
  func place(of key: Key, hash: UInt64) -> Int? {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      if (slots[slot] ^ hash) >> 32 == 0 {
        let place = Int(slots[slot] & 0xFFFF_FFFF) - 1
        if keys[place] == key { return place }
      }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Adds a key that the table does not have.
  mutating func insert(_ key: Key, hash: UInt64, number: UInt32) {
    if (keys.count + 1) * 3 > slots.count * 2 { grow() }
    keys.append(key)
    numbers.append(number)
    place(keys.count, hash)
  }

  private mutating func place(_ place: Int, _ hash: UInt64) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = hash & ~0xFFFF_FFFF | UInt64(place)
  }

  private mutating func grow() {
    slots = [UInt64](repeating: 0, count: slots.count * 2)
    for (index, key) in keys.enumerated() { place(index + 1, key.fastHash) }
  }
}
