import TestSupport
import Testing

@testable import EventLog

@Suite("Filters of ids")
struct IDFilterTests {
  private func mayContain(_ id: String, _ slices: [[UInt8]]) -> Bool {
    let hash = IDFilter.hash(id)
    let count = slices.reduce(0) { $0 + $1.count } / IDFilter.blockLength
    let block = IDFilter.block(of: hash, count: count)
    return IDFilter.mayContain(
      hash, in: slices[block / IDFilter.blocksPerSlice],
      at: block % IDFilter.blocksPerSlice * IDFilter.blockLength)
  }

  @Test("hold every id, and let few others through", arguments: [1, 10, 1000, 100_000])
  func falsePositives(count: Int) {
    let slices = IDFilter.encode((0..<count).map { IDFilter.hash("event-\($0)") })
    #expect((0..<count).allSatisfy { mayContain("event-\($0)", slices) })
    let others = (0..<20_000).count { mayContain("other-\($0)", slices) }
    #expect(others < 200, "\(others) of 20,000 ids that are not there pass")
    let blocks = slices.joined().count / IDFilter.blockLength
    #expect(
      Set((0..<count).map { IDFilter.block(of: IDFilter.hash("event-\($0)"), count: blocks) }).count > blocks
        / 2)
  }
}
