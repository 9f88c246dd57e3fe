/// Values by keys that are well mixed hashes themselves: open addressing in one flat array.
///
/// It looks at one place of memory where a dictionary looks at three, and takes no more than twice the entries.
struct HashedTable<Value> {
  private var entries: [(key: UInt64, value: Value)]
  private var count = 0
  private let blank: Value

  /// An empty table; `blank` fills the places that are free.
  init(blank: Value) {
    self.blank = blank
    entries = Array(repeating: (0, blank), count: 64)
  }

  /// Puts a value in unless the key has one, which is then given back.
  mutating func insert(_ value: Value, for key: UInt64) -> Value? {
    // The key 0 marks a free place.
    let key = max(key, 1)
    if count * 3 >= entries.count * 2 { grow() }
    let slot = slot(of: key)
    if entries[slot].key == key { return entries[slot].value }
    entries[slot] = (key, value)
    count += 1
    return nil
  }

  /// The value of a key.
  func value(for key: UInt64) -> Value? {
    let entry = entries[slot(of: max(key, 1))]
    return entry.key == 0 ? nil : entry.value
  }

  private func slot(of key: UInt64) -> Int {
    let mask = entries.count - 1
    var slot = Int(truncatingIfNeeded: key) & mask
    while entries[slot].key != 0, entries[slot].key != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = entries
    entries = Array(repeating: (0, blank), count: old.count * 2)
    for entry in old where entry.key != 0 { entries[slot(of: entry.key)] = entry }
  }
}
