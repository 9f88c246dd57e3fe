/// The numbers of works that have been asked for lately, found by who they are and not by what they say.
///
/// Events that share a work are found without a look at its texts; a work that is told anew is not found.
struct RecentWorks: Sendable {
  private static let sizeBits = 12

  /// Two places for each slot, the one that was filled later in front.
  private var places = [(work: Work, number: UInt32)?](repeating: nil, count: 2 << sizeBits)

  /// The number of a work that is one of these.
  func number(of work: Work) -> UInt32? {
    let first = RecentWorks.place(of: work)
    if let number = number(of: work, at: first) { return number }
    return number(of: work, at: first + 1)
  }

  private func number(of work: Work, at index: Int) -> UInt32? {
    guard let place = places[index], place.work.identity == work.identity else { return nil }
    return place.number
  }

  /// Keeps a work, and with it its identity, in the place of the one that has been in its slot longest.
  mutating func insert(_ work: Work, number: UInt32) {
    let first = RecentWorks.place(of: work)
    places[first + 1] = places[first]
    places[first] = (work, number)
  }

  private static func place(of work: Work) -> Int {
    // Identities are addresses that often lie at equal distances, which a multiplication alone leaves crowded.
    Int(truncatingIfNeeded: UInt64(UInt(bitPattern: work.identity)).fastHash >> (64 - sizeBits)) * 2
  }
}
