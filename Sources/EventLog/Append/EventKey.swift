/// The idempotency key of an event with its hash, which is asked for again and again.
struct EventKey: Sendable {
  let id: String
  /// ``IDFilter/hash(_:)`` of the key.
  let hash: UInt64

  init(_ id: String) {
    self.id = id
    hash = IDFilter.hash(id)
  }
}
