/// Gives keys numbers in the order they first come: those that the log has defined are looked up there.
struct Interner<Key: FastHashable & Sendable>: Sendable {
  /// How many keys have numbers, those of the log included.
  private(set) var count: Int
  private var numbers = HashTable<Key>()
  /// The place of the key that was asked for last and found: many events in a row say the same.
  private var last: Int?

  /// A table of which `storedCount` keys are in the log.
  init(storedCount: Int = 0) { count = storedCount }

  /// The number of a key; nil when the table does not have it, and the log must be asked.
  mutating func known(_ key: Key) -> UInt32? {
    if let last, numbers.key(at: last) == key { return numbers.number(at: last) }
    guard let place = numbers.place(of: key, hash: key.fastHash) else { return nil }
    last = place
    return numbers.number(at: place)
  }

  /// Takes a key in that ``known(_:)`` did not have: with the number that the log gives it, or the next one.
  mutating func add(_ key: Key, stored: UInt32?) -> (number: UInt32, isNew: Bool) {
    let number = stored ?? UInt32(count)
    if stored == nil { count += 1 }
    last = numbers.count
    numbers.insert(key, hash: key.fastHash, number: number)
    return (number, stored == nil)
  }

  /// Takes in a key of the log with its number, unless the table has it.
  mutating func gather(_ key: Key, number: Int) {
    if known(key) == nil { _ = add(key, stored: UInt32(number)) }
  }
}
