import EventLog
import Projections
import Testing

@Suite("Searching")
struct SearchTests {
  private static func log() throws -> Knowledge {
    var log = SmallLog()
    func name(_ text: String, _ more: [(String, String)] = []) -> (inout EventContent) throws -> Void {
      { content in
        content.set = [Assertion(try AttributeName("name"), .string(text))]
        content.set += try more.map { Assertion(try AttributeName($0.0), .string($0.1)) }
      }
    }
    try log.add("2021", "product/ernie-bot", in: "CN", name("ERNIE Bot", [("name@zh", "文心一言")]))
    try log.add("2019", "model/ernie", in: "CN", name("ERNIE"))
    try log.add("2020", "org/bernie", in: "US", name("Bernie"))
    try log.add("2022", "model/ernie", in: "JP") { $0.summary = "It comes to Japan" }
    try log.add("2022", "model/void", in: "KR", name("ERNIE Void"))
    try log.add("2022", "model/void", in: "KR") { $0.retracts = "e5" }
    return Knowledge(log.events)
  }

  @Test("the best name comes first, void events are passed over")
  func ranking() throws {
    let found = try SearchTests.log().search("ernie").entities
    #expect(found.map(\.id.text) == ["model/ernie", "product/ernie-bot", "org/bernie"])
    #expect(found[0].countries.map(\.description) == ["CN", "JP"] && found[0].eventCount == 2)
  }

  @Test("names in every language count, and texts of events")
  func languages() throws {
    let result = try SearchTests.log().search("文心")
    #expect(result.entities.map(\.id.text) == ["product/ernie-bot"])
    #expect(result.events.map(\.sequence) == [1])
    #expect(try SearchTests.log().search("japan").events.map(\.sequence) == [4])
    #expect(try SearchTests.log().search("").entities.isEmpty)
  }
}
