/// Decides, from a seed, what becomes of the changes that were not durable when the power failed.
///
/// A sector is 512 bytes. Bytes of a sector beside those that were being written stay as they are (the drive's
/// "powersafe overwrite").
public struct DiskFate: Sendable {
  /// How kind the failure is.
  public enum Temper: CaseIterable, Sendable {
    /// Everything reached the disk.
    case keepsAll
    /// Nothing did.
    case dropsAll
    /// Each change for itself is kept, dropped, torn at sectors, left as zeros or garbled.
    case mixed
  }

  /// What becomes of one write.
  enum Outcome: CaseIterable {
    case kept, dropped, tornAfter, tornAnywhere, zeroed, garbled
  }

  /// What becomes of one sector of a write.
  enum SectorOutcome {
    case kept, dropped, zeroed, garbled
  }

  static let sectorLength = 512

  private let temper: Temper
  private var generator: SeededGenerator

  /// The fate that a seed decides.
  public init(_ temper: Temper = .mixed, seed: UInt64) {
    self.temper = temper
    generator = SeededGenerator(seed: seed)
  }

  mutating func isNameKept() -> Bool { isKept() }

  mutating func isTruncationKept() -> Bool { isKept() }

  private mutating func isKept() -> Bool {
    switch temper {
    case .keepsAll: true
    case .dropsAll: false
    case .mixed: generator.once(in: 2)
    }
  }

  mutating func ofWrite() -> Outcome {
    switch temper {
    case .keepsAll: .kept
    case .dropsAll: .dropped
    case .mixed: generator.pick(Outcome.allCases)
    }
  }

  mutating func nonsense(_ count: Int) -> [UInt8] {
    (0..<count).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
  }

  fileprivate mutating func once(in n: Int) -> Bool { generator.once(in: n) }

  /// The parts of a range of bytes that lie in different sectors.
  static func sectors(_ offset: Int, _ count: Int) -> [Range<Int>] {
    let end = offset + count
    return stride(from: offset / sectorLength * sectorLength, to: end, by: sectorLength).map {
      max($0, offset)..<min($0 + sectorLength, end)
    }
  }
}

extension DiskFate.Outcome {
  func ofSector(_ sector: Range<Int>, in write: Range<Int>, _ fate: inout DiskFate) -> DiskFate.SectorOutcome
  {
    switch self {
    case .kept: .kept
    case .dropped: .dropped
    case .tornAfter: sector.lowerBound - write.lowerBound <= write.count / 2 ? .kept : .dropped
    case .tornAnywhere: fate.once(in: 2) ? .kept : .dropped
    case .zeroed: fate.once(in: 3) ? .kept : .zeroed
    case .garbled: fate.once(in: 3) ? .kept : .garbled
    }
  }
}
