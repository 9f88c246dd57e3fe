/// Gives keys the numbers 0, 1, 2 … in the order they first come.
struct Interner<Key: Hashable & Sendable>: Sendable {
  private var numbers: [Key: UInt32] = [:]

  /// How many keys there are.
  var count: Int { numbers.count }

  /// The number of a key that may be new; `isNew` tells whether it is.
  mutating func number(of key: Key) -> (number: UInt32, isNew: Bool) {
    let next = UInt32(numbers.count)
    let number = numbers[key, default: next]
    guard number == next else { return (number, false) }
    numbers[key] = next
    return (next, true)
  }
}
