/// A file or directory of a simulated disk.
struct DiskNode: Sendable {
  /// A change of a file's content that is not durable yet.
  private enum Change {
    case write(offset: Int, [UInt8])
    case truncate(length: Int)
  }

  let isDirectory: Bool
  /// What reads see.
  private(set) var cached: [UInt8] = []
  private var durable: [UInt8] = []
  private var pending: [Change] = []

  init(isDirectory: Bool) { self.isDirectory = isDirectory }

  mutating func write(_ bytes: [UInt8], at offset: Int) {
    cached.put(bytes, at: offset)
    pending.append(.write(offset: offset, bytes))
  }

  mutating func truncate(to length: Int) {
    cached.cut(to: length)
    pending.append(.truncate(length: length))
  }

  /// Makes everything durable that a sync can still make durable.
  mutating func sync() {
    for change in pending {
      switch change {
      case .write(let offset, let bytes): durable.put(bytes, at: offset)
      case .truncate(let length): durable.cut(to: length)
      }
    }
    pending = []
  }

  /// A sync that failed: as on Linux the pages count as clean from now on, whether they reached the disk or not.
  mutating func failSync(_ fate: inout DiskFate) {
    for change in pending { apply(change, &fate) }
    pending = []
  }

  mutating func losePower(_ fate: inout DiskFate) {
    failSync(&fate)
    cached = durable
  }

  /// Lets a change reach the disk whole, in part, as nonsense, or not at all.
  private mutating func apply(_ change: Change, _ fate: inout DiskFate) {
    switch change {
    case .truncate(let length): if fate.isTruncationKept() { durable.cut(to: length) }
    case .write(let offset, let bytes):
      let outcome = fate.ofWrite()
      for sector in DiskFate.sectors(offset, bytes.count) {
        let part = Array(bytes[sector.lowerBound - offset..<sector.upperBound - offset])
        switch outcome.ofSector(sector, in: offset..<offset + bytes.count, &fate) {
        case .kept: durable.put(part, at: sector.lowerBound)
        case .dropped: break
        // The file has grown and the data have not come: the bytes are zero.
        case .zeroed: durable.put([UInt8](repeating: 0, count: part.count), at: sector.lowerBound)
        case .garbled: durable.put(fate.nonsense(part.count), at: sector.lowerBound)
        }
      }
    }
  }
}

extension [UInt8] {
  fileprivate mutating func put(_ bytes: [UInt8], at offset: Int) {
    if count < offset + bytes.count {
      append(contentsOf: repeatElement(0, count: offset + bytes.count - count))
    }
    replaceSubrange(offset..<offset + bytes.count, with: bytes)
  }

  fileprivate mutating func cut(to length: Int) {
    if length < count {
      removeLast(count - length)
    } else {
      append(contentsOf: repeatElement(0, count: length - count))
    }
  }
}
