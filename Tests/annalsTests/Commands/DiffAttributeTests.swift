import Foundation
import TestSupport
import Testing

@Suite("Differences of chosen attributes")
struct DiffAttributeTests {
  @Test("only entities of which a chosen attribute differs, and nothing else of them")
  func chosen() throws {
    let all = try Tool.article("diff", "KR", "2020", "2022", "--type", "model", "--format", "csv").output
    let some = try Tool.article(
      "diff", "KR", "2020", "2022", "--type", "model", "--attribute", "parameters", "--attribute",
      "developer", "--format", "csv"
    )
    #expect(some.code == 0 && some.errors.isEmpty)
    let wanted = all.split(separator: "\n").filter {
      $0.contains(",parameters,") || $0.contains(",developer,") || $0.hasPrefix("country,")
    }
    #expect(some.output.split(separator: "\n") == wanted && wanted.count > 5)
  }

  @Test("a name that no event has is told, and one that cannot be is an error")
  func mistaken() throws {
    let near = try Tool.article("diff", "KR", "2020", "2022", "--attribute", "parameter")
    #expect(near.errors.contains("no event has the attribute 'parameter'; did you mean 'parameters'?"))
    #expect(try Tool.article("diff", "KR", "2020", "2022", "--attribute", "No Name").code == 65)
  }
}
