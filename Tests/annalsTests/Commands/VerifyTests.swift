import Foundation
import TestSupport
import Testing

@Suite("Verifying against a noted digest, and upgrading")
struct VerifyTests {
  private static func digest(_ tool: Tool) throws -> String {
    let stats = try #require(try tool.run(["stats", "--format", "json"]).json() as? [String: Any])
    return try #require(stats["digest"] as? String)
  }

  @Test("a digest noted before further appends is proved; another is refused")
  func head() throws {
    let tool = try Tool.empty(in: try TemporaryDirectory())
    let empty = try VerifyTests.digest(tool)
    #expect(empty == String(repeating: "0", count: 64))
    func append(_ id: String) throws {
      let run = try tool(
        "append", "--id", id, "--date", "2022", "--kind", "a.b", "--entity", "c/d", "--set", "x=1")
      #expect(run.code == 0)
    }
    try append("one")
    let noted = try VerifyTests.digest(tool)
    try append("two")
    #expect(try VerifyTests.digest(tool) != noted)
    let proved = try tool("verify", "--head", noted)
    #expect(proved.code == 0 && proved.output.contains("the first 1 event"))
    #expect(try tool("verify", "--head", empty).code == 0)
    let other = String(noted.dropLast()) + (noted.hasSuffix("0") ? "1" : "0")
    let refused = try tool("verify", "--head", other)
    #expect(refused.code == 74 && refused.errors.contains("does not extend"))
    #expect(try tool("verify", "--head", "abc").code == 64)
  }

  @Test("an upgrade gives the same events, and never into a log that is there")
  func upgrade() throws {
    let tool = try Tool.empty(in: try TemporaryDirectory())
    #expect(
      try tool("append", "--id", "x", "--date", "2022", "--kind", "a.b", "--entity", "c/d", "--set", "x=1")
        .code == 0)
    let target = tool.log + "-new"
    let run = try tool("upgrade", target)
    #expect(run.code == 0 && run.output.contains("1 event"))
    let copied = try tool.run(["--log", target, "export"])
    #expect(copied.output == (try tool("export").output))
    #expect(try tool("upgrade", target).code == 73)
  }
}
