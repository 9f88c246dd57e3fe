import Testing

@testable import EventLog

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
    #expect(!found.isEmpty && found.count <= 8192)
  }

  @Test("of a few hundred works that were made one after the other, nearly all are found")
  func spread() {
    for length in 0..<40 {
      var recent = RecentWorks()
      let title = String(repeating: "x", count: length * 4)
      let works = (0..<500).map { Source(title: "\(title) \($0)").work }
      for (number, work) in works.enumerated() { recent.insert(work, number: UInt32(number)) }
      #expect(works.count { recent.number(of: $0) != nil } > 480)
    }
  }
}
