/// Gives keys numbers in the order they first come: those that the log has defined are looked up there.
struct Interner<Key: FastHashable & Sendable>: Sendable {
  /// How many keys have numbers, those of the log included.
  private(set) var count: Int
  private var numbers = HashTable<Key>()
  /// The key that was asked for last: many events in a row say the same.
  private var last: (key: Key, hash: UInt64, number: UInt32?)?

  /// A table of which `storedCount` keys are in the log.
  init(storedCount: Int = 0) { count = storedCount }

  /// The number of a key; nil when the table does not have it, and the log must be asked.
  mutating func known(_ key: Key) -> UInt32? {
    if let last, let number = last.number, last.key == key { return number }
    let hash = key.fastHash
    let number = numbers.number(of: key, hash: hash)
    last = (key, hash, number)
    return number
  }

  /// Takes a key in that ``known(_:)`` did not have: with the number that the log gives it, or the next one.
  mutating func add(_ key: Key, stored: UInt32?) -> (number: UInt32, isNew: Bool) {
    let number = stored ?? UInt32(count)
    if stored == nil { count += 1 }
    numbers.insert(key, hash: last?.hash ?? key.fastHash, number: number)
    last?.number = number
    return (number, stored == nil)
  }

  /// Takes in a key of the log with its number, unless the table has it.
  mutating func gather(_ key: Key, number: Int) {
    if known(key) == nil { _ = add(key, stored: UInt32(number)) }
  }
}
