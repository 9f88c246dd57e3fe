/// Tells of ids by 44 bits of their hashes that they have not been taken in, however many have been.
///
/// The first 12 bits choose a shard, and the next 32 are kept in it: open addressing with linear probing, in tables
/// that grow each on its own, by a quarter, so that little more memory is taken than the fingerprints need: 5 to 7
/// bytes an id. Of 100 million ids, about one in 175,000 that are not there is taken for one that is.
struct IDFingerprints: Sendable {
  private var shards = [Shard](repeating: Shard(), count: 1 << 12)

  /// Whether an id with this hash may have been taken in: false is certain.
  func mayContain(_ hash: UInt64) -> Bool {
    shards[Int(hash >> 52)].contains(IDFingerprints.fingerprint(hash))
  }

  /// Takes in an id by its hash.
  mutating func insert(_ hash: UInt64) {
    shards[Int(hash >> 52)].insert(IDFingerprints.fingerprint(hash))
  }

  /// Takes in ids by their hashes: many of them shard by shard, so that each shard is fetched once.
  mutating func insert(_ hashes: [UInt64]) {
    if hashes.count < shards.count {
      for hash in hashes { insert(hash) }
      return
    }
    var ends = [Int](repeating: 0, count: shards.count + 1)
    for hash in hashes { ends[Int(hash >> 52) + 1] += 1 }
    for shard in shards.indices { ends[shard + 1] += ends[shard] }
    // Where a shard's fingerprints begin moves on to where they end.
    var grouped = [UInt32](repeating: 0, count: hashes.count)
    for hash in hashes {
      let shard = Int(hash >> 52)
      grouped[ends[shard]] = IDFingerprints.fingerprint(hash)
      ends[shard] += 1
    }
    var start = 0
    for shard in shards.indices {
      for fingerprint in grouped[start..<ends[shard]] { shards[shard].insert(fingerprint) }
      start = ends[shard]
    }
  }

  /// The 32 bits that are kept; never 0, which stands for an empty slot.
  private static func fingerprint(_ hash: UInt64) -> UInt32 { max(1, UInt32(truncatingIfNeeded: hash >> 20)) }
}

extension IDFingerprints {
  /// Takes in the ids of a frame.
  ///
  /// - Throws: ``FormatFault`` when a column of ids is damaged.
  /// - Complexity: O(n) in the rows.
  mutating func insert(_ frame: Frame) throws {
    var hashes: [UInt64] = []
    hashes.reserveCapacity(frame.header.eventCount)
    for entry in frame.chunks(.eventID) {
      let column = try frame.content(entry)
      _ = TextColumn.firstIndex(in: column, count: entry.rows) { range in
        hashes.append(IDFilter.hash(column[range]))
        return false
      }
    }
    guard hashes.count == frame.header.eventCount else { throw FormatFault("an event has no id") }
    insert(hashes)
  }
}

/// The fingerprints whose hashes begin with the same bits.
private struct Shard: Sendable {
  private var slots: [UInt32] = []
  /// How many slots there are: known here, the wanted slot is fetched together with the head of the array.
  private var capacity: UInt32 = 0
  private var count: UInt32 = 0

  func contains(_ fingerprint: UInt32) -> Bool {
    capacity > 0 && slots[slot(of: fingerprint)] != 0
  }

  mutating func insert(_ fingerprint: UInt32) {
    if count >= capacity / 5 * 4 { grow() }
    let slot = slot(of: fingerprint)
    if slots[slot] != 0 { return }
    slots[slot] = fingerprint
    count += 1
  }

  /// Where a fingerprint is, or would be; some slot is empty.
  private func slot(of fingerprint: UInt32) -> Int {
    var slot = Int((UInt64(fingerprint) * UInt64(capacity)) >> 32)
    while slots[slot] != 0, slots[slot] != fingerprint { slot = slot + 1 == slots.count ? 0 : slot + 1 }
    return slot
  }

  private mutating func grow() {
    let old = slots
    capacity = max(16, capacity + capacity / 4)
    slots = [UInt32](repeating: 0, count: Int(capacity))
    for fingerprint in old where fingerprint != 0 { slots[slot(of: fingerprint)] = fingerprint }
  }
}
