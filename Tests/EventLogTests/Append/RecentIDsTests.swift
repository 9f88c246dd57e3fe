import Testing

@testable import EventLog

@Suite("Keys of events in no frame yet")
struct RecentIDsTests {
  @Test("the table holds what a standard set of hashes holds", arguments: 0..<20 as Range<UInt64>)
  func oracle(_ seed: UInt64) {
    var state = seed
    var recent = RecentIDs()
    var oracle: Set<UInt64> = []
    for step in 0..<4000 {
      state = FastHash.combine(state, 1)
      // A narrow range of names, so that many come again.
      let hash = IDFilter.hash("event-\(state % (seed % 2 == 0 ? 700 : 1 << 40))")
      #expect(recent.contains(hash) == oracle.contains(hash))
      recent.insert(hash)
      oracle.insert(hash)
      #expect(recent.count == oracle.count)
      if step == 1000 || step == 1003 || step == 3000 {
        recent.removeAll()
        oracle = []
        #expect(recent.count == 0 && !recent.contains(hash))
      }
    }
    #expect(oracle.allSatisfy(recent.contains))
  }
}
