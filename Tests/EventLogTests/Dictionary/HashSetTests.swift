import Testing

@testable import EventLog

@Suite("Sets of hashes")
struct HashSetTests {
  @Test("a set holds what a standard one holds", arguments: 0..<20 as Range<UInt64>)
  func oracle(_ seed: UInt64) {
    var state = seed
    var set = HashSet()
    var oracle: Set<UInt64> = []
    for _ in 0..<2000 {
      state = FastHash.combine(state, 1)
      // A narrow range of values, so that many come again; 0 is one of them.
      let value = seed % 2 == 0 ? state % 700 : state << (state % 60)
      #expect(set.contains(value) == oracle.contains(value))
      set.insert(value)
      oracle.insert(value)
      #expect(set.count == oracle.count)
    }
    #expect(oracle.allSatisfy(set.contains))
  }
}

@Suite("Works that were asked for lately")
struct RecentWorksTests {
  @Test("only the very same work is found, with its number")
  func identity() {
    var recent = RecentWorks()
    let works = (0..<5000).map { Source(title: "Report \($0 % 1000)").work }
    for (number, work) in works.enumerated() {
      #expect(recent.number(of: work) == nil)
      recent.insert(work, number: UInt32(number))
      #expect(recent.number(of: work) == UInt32(number))
    }
    let found = works.indices.filter { recent.number(of: works[$0]) != nil }
    #expect(found.allSatisfy { recent.number(of: works[$0]) == UInt32($0) })
    #expect(!found.isEmpty && found.count <= 4096)
  }
}
