/// The numbers of works that have been asked for lately, found by who they are and not by what they say.
///
/// Events that share a work are found without a look at its texts; a work that is told anew is not found.
struct RecentWorks: Sendable {
  private static let sizeBits = 12

  private var slots = [(work: Work, number: UInt32)?](repeating: nil, count: 1 << sizeBits)

  /// The number of a work that is one of these.
  func number(of work: Work) -> UInt32? {
    guard let slot = slots[RecentWorks.slot(of: work)], slot.work.identity == work.identity else {
      return nil
    }
    return slot.number
  }

  /// Keeps a work, and with it its identity, in the place of another one.
  mutating func insert(_ work: Work, number: UInt32) { slots[RecentWorks.slot(of: work)] = (work, number) }

  private static func slot(of work: Work) -> Int {
    let mixed = UInt64(UInt(bitPattern: work.identity)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> (64 - sizeBits))
  }
}
