/// The ids of one frame: its filter, and the rows of all ids once so many are asked for that gathering them pays.
struct FrameIDs: Sendable {
  let frame: Frame
  private let filter: StoredIDFilter
  private var gathered: IDRows?
  private var passes = 0

  /// So many ids must the filter let through before all are gathered: one look through them costs about a hundredth of
  /// that.
  private static let passesBeforeGathering = 64

  init(_ frame: Frame) {
    self.frame = frame
    filter = StoredIDFilter(frame)
  }

  /// The rows that may have an id: nearly always none, or the one that has it; nil when the filter tells that none has.
  mutating func rows(of id: String, _ hash: UInt64) throws(LogError) -> [Int]? {
    let frame = frame
    guard try frame.guarding({ try filter.mayContain(hash) }) else { return nil }
    passes += 1
    if gathered == nil, passes > FrameIDs.passesBeforeGathering {
      gathered = try frame.guarding { try IDRows(frame) }
    }
    if let gathered { return gathered.rows(of: hash) }
    return try frame.guarding { try frame.row(ofID: id).map { [$0] } ?? [] }
  }
}

/// The rows of a frame by the hashes of their ids: 8 bytes a row.
private struct IDRows: Sendable {
  /// The bits that a row takes.
  private static let rowMask = UInt64(FrameHeader.maximumEvents - 1)

  /// The upper bits of the hash, and the row in the lower ones; rising.
  private let places: [UInt64]

  /// The rows of a frame.
  ///
  /// - Throws: ``FormatFault`` when a column of ids is damaged.
  /// - Complexity: O(n log n) in the rows.
  init(_ frame: Frame) throws {
    var places: [UInt64] = []
    places.reserveCapacity(frame.header.eventCount)
    for entry in frame.chunks(.eventID) {
      let texts = try frame.texts(entry)
      for index in 0..<texts.count {
        places.append(IDFilter.hash(texts.utf8(index)) & ~IDRows.rowMask | UInt64(places.count))
      }
    }
    places.sort()
    self.places = places
  }

  /// The rows whose ids have the upper bits of a hash.
  func rows(of hash: UInt64) -> [Int] {
    let wanted = hash & ~IDRows.rowMask
    return places[places.risingIndex(where: { $0 >= wanted })...]
      .prefix { $0 & ~IDRows.rowMask == wanted }.map { Int($0 & IDRows.rowMask) }
  }
}

extension Frame {
  /// The row with an id.
  fileprivate func row(ofID id: String) throws -> Int? {
    let wanted = Array(id.utf8)
    var start = 0
    for entry in chunks(.eventID) {
      defer { start += entry.rows }
      let found = TextColumn.firstIndex(of: wanted, in: try content(entry), count: entry.rows)
      if let found { return start + found }
    }
    return nil
  }
}
