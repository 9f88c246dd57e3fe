import Testing

@testable import annals

@Suite("Text on a terminal")
struct WidthTests {
  static let questions = [
    ["state", "CN"], ["state", "europe", "--as-of", "2022"], ["diff", "US", "2020", "2022"],
    ["history", "model/bloom"],
    ["history", "model/hyperclova-ko", "--as-of", "2021-06"], ["log"], ["plans"],
    ["plans", "KR", "--as-of", "2023-08"],
    ["search", "gpt"], ["show", "102"], ["show", "268"], ["stats"],
    ["date", "2021-33", "[..2023-03]", "2004/"],
    ["replay", "--plain", "--country", "KR"],
  ]

  /// Whatever else prints text: reports, charts, help and complaints.
  static let others = [
    ["search", "no such name in the log"], ["verify"],
    ["snapshot", "--list", "--snapshots", "no/such/directory/at/all"],
    ["import", "--mappings"], ["chart", "values", "parameters"], ["chart", "counts"],
    ["chart", "timeline", "--type", "model", "--country", "KR"], ["--help"], ["help", "chart"],
    ["help", "export"],
    ["help", "diff"], ["help", "dates"], ["help", "certainty"], ["help", "values"], ["help", "formats"],
    ["help", "environment"], ["state", "nowhere"], ["diff", "KR", "2021"],
    ["state", "KR", "--format", "jsn"],
    ["log", "--country", "FI", "--kind", "modl.released"], ["verify", "--head", "abc"],
    ["correct", "57", "--set", "parameters=5", "--reason", "a reason that goes on", "--dry-run"],
    ["retract", "57", "--reason", "the source withdrew the figure and said so", "--dry-run"],
  ]

  @Test(
    "no line of an answer is wider than the terminal, but for one word", arguments: questions,
    [40, 60, 80, 200])
  func widths(question: [String], columns: Int) throws {
    #expect(try check(question, columns).code == 0)
  }

  @Test("nor is any other line", arguments: others, [40, 80, 200])
  func otherWidths(arguments: [String], columns: Int) throws {
    _ = try check(arguments, columns)
  }

  private func check(_ arguments: [String], _ columns: Int) throws -> Tool.Run {
    let run = try Tool.article.onTerminal(arguments, columns: columns)
    for line in run.output.split(whereSeparator: \.isNewline) where line.displayWidth > columns {
      #expect(line.split(separator: " ").count == 1, "\(line)")
    }
    return run
  }

  @Test("what is shown on a terminal is what is shown off it, broken elsewhere", arguments: questions)
  func letters(question: [String]) throws {
    // In a narrow list of plans a semicolon stands where a wide one begins a column.
    func letters(_ text: String) -> [Character] { text.filter { !$0.isWhitespace && $0 != ";" }.sorted() }
    let narrow = try Tool.article.onTerminal(question, columns: 60).output
    let whole = try Tool.article.run(question).output
    #expect(letters(narrow) == letters(whole))
  }

  @Test("a pager gets the answer; leaving it early is silent")
  func pager() throws {
    var tool = Tool.article
    tool.environment = ["ANNALS_PAGER": "sed 's/^/| /'"]
    let run = try tool.onTerminal("log")
    #expect(run.output.split(whereSeparator: \.isNewline).allSatisfy { $0.hasPrefix("| ") })
    #expect(try !tool("log").output.contains("| "))
    #expect(try !tool.onTerminal("log", "--no-pager").output.contains("| "))
    tool.environment = ["ANNALS_PAGER": "head -1"]
    let early = try tool.onTerminal("log")
    #expect(early.code == 0)
    #expect(early.output.split(whereSeparator: \.isNewline).count == 1)
    tool.environment = ["ANNALS_PAGER": "no-such-pager"]
    #expect(try tool.onTerminal("show", "1").output.contains("there is no pager 'no-such-pager'"))
  }

  @Test("colour is as asked for, else as the environment and the terminal say")
  func colour() throws {
    func isColoured(_ environment: [String: String], _ arguments: String..., onTerminal: Bool = true) throws
      -> Bool
    {
      var tool = Tool.article
      tool.environment = ["NO_COLOR": ""].merging(environment) { $1 }
      let words = ["show", "1"] + arguments
      let run = onTerminal ? try tool.onTerminal(words) : try tool.run(words)
      return run.output.contains("\u{1B}[")
    }
    #expect(try isColoured([:]))
    #expect(try !isColoured([:], onTerminal: false))
    #expect(try !isColoured(["NO_COLOR": "1"]))
    #expect(try !isColoured(["TERM": "dumb"]))
    #expect(try isColoured(["CLICOLOR_FORCE": "1"], onTerminal: false))
    #expect(try !isColoured(["CLICOLOR_FORCE": "0"], onTerminal: false))
    #expect(try isColoured(["NO_COLOR": "1"], "--color", "always", onTerminal: false))
    #expect(try !isColoured([:], "--color", "never"))
  }
}
