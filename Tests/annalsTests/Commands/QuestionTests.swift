import Foundation
import TestSupport
import Testing

@Suite("diff, history and plans for people")
struct QuestionTests {
  @Test("diff shows old and new with their events, and certainty alone as such")
  func diff() throws {
    let tool = try GoldenTests.tool()
    let text = try tool("diff", "KR", "2021", "2022").output
    #expect(text.hasPrefix("South Korea (KR) from 2021-12-31 to 2022-12-31, through event 13\n"))
    #expect(text.contains("planned (2021-03-10, #1) → released (2022-07-05, #9)"))
    let certainty = try tool("diff", "FR", "2022-06", "2022").output
    #expect(certainty.contains("model/beta, possibly since 2022 → since 2022"))
    #expect(certainty.contains("possible → certain (2022, #5): expected, partners (Org One), status"))
    #expect(try tool("diff", "US", "2021", "2022").output.hasSuffix("\n  nothing changed\n"))
    let one = try tool("diff", "KR", "DE", "2021", "2022", "--type", "org").output
    #expect(one.components(separatedBy: "nothing changed").count == 3)
  }

  @Test("diff tells apart places and dates, and says so when it cannot")
  func diffArguments() throws {
    let tool = try GoldenTests.tool()
    let cases: [(arguments: [String], code: Int32, message: String)] = [
      (["KR"], 64, "diff needs a country and two dates"),
      (["KR", "JP", "2022"], 64, "diff needs two dates behind the countries, and 'JP' is Japan"),
      (
        ["KR", "2020", "2021", "2022"], 64,
        "diff takes two dates here, and '2020' is the date 2020 where a country is due"
      ),
      (["KR", "2021", "2021-13"], 65, "date: 2021-13: there is no month 13"),
      (["XX", "2021", "2022"], 65, "'XX' is no country or region"),
      (["KR", "2021", "2022", "--through", "1", "--through", "2"], 64, "diff takes one date here"),
      (
        ["KR", "2022", "--through", "1", "--through", "2", "--through", "3"], 64,
        "diff compares two points, and 3 were given"
      ),
    ]
    for (arguments, code, message) in cases {
      let run = try tool.run(["diff"] + arguments)
      #expect(run.code == code && run.errors.hasPrefix("annals: \(message)"), "\(run.errors)")
      #expect(run.errors.split(separator: "\n").count == 2)
    }
    // MAR is March of this year, and Morocco.
    let both = try tool("diff", "KR", "mar", "2022")
    #expect(both.code == 64 && both.errors.contains("the place MA (Morocco)"))
    #expect(try tool("diff", "mar", "2021", "2022").output.hasPrefix("Morocco (MA)"))
    #expect(try tool("diff", "한국", "2021年", "Dec 2022").output.hasPrefix("South Korea (KR) from 2021-12-31"))
  }

  @Test("history marks what is void, by what, why, and from which source")
  func history() throws {
    let tool = try GoldenTests.tool()
    let text = try tool("history", "model/alpha", "parameters", "--as-of", "2022").output
    #expect(
      text == """
        Alpha One (model/alpha) as of 2022-12-31, through event 13

        parameters
          ✗ 5 B    2022-07     #2  recorded 2024-01-01T00:00:00.000002Z
            corrected by #8: the first report had the wrong size
            6 B    2022-07-02  #3  recorded 2024-01-02T00:00:00.000000Z
          ✗ 7 B    2022-07-05  #8  recorded 2024-02-01T00:00:00.000000Z
            corrected by #9: a digit was missing
          ▸ 7.5 B  2022-07-05  #9  recorded 2024-02-02T00:00:00.000000Z

        ✗ corrected or retracted
        ▸ holds on this day
        #2: A. Writer, “Alpha is here”, https://example.org/alpha
        #3: unsourced
        #8: “Alpha, corrected”, https://example.org/alpha-2
        #9: “Alpha, corrected again”, https://example.org/alpha-3

        """)
    let colored = try tool("history", "model/alpha", "parameters", "--color", "always").output
    #expect(colored.contains("✗ \u{1B}[9;2m5 B\u{1B}[0m"))
    let members = try tool("history", "model/beta", "partners").output
    #expect(members.contains("+ Org One") && members.contains("- org/two"))
  }

  @Test("an unknown entity or attribute: what was meant")
  func unknown() throws {
    let tool = try GoldenTests.tool()
    let cases: [(arguments: [String], message: String, advice: String)] = [
      (["model/alhpa"], "there is no entity 'model/alhpa'", "did you mean 'model/alpha'?"),
      (["Org One"], "there is no entity 'Org One'", "did you mean 'org/one'?"),
      (
        ["model/alpha", "parameter"], "model/alpha has no attribute 'parameter'", "did you mean 'parameters'?"
      ),
      (["org/one", "x"], "org/one has no attribute 'x'", "it has name, name@zh, role"),
    ]
    for (arguments, message, advice) in cases {
      let run = try tool.run(["history"] + arguments)
      #expect(run.code == 66 && run.errors == "annals: \(message)\n        \(advice)\n")
    }
    #expect(try tool("history", "model/alpha", "--through", "0").code == 66)
  }

  @Test("plans as a table, by how they stand")
  func plans() throws {
    let tool = try GoldenTests.tool()
    #expect(
      try tool("plans", "--as-of", "2023-01-01").output == """
        all plans as of 2023-01-01, through event 13

        overdue (1)
          Beta       model/beta   DE FR  expected 2022-03, by 2022-03-31  #5  announced, overdue by 276 days

        delivered (1)
          Alpha One  model/alpha  JP KR  expected 2022-34, by 2022-06-30  #1  released 2022-07-05  #9, late by 5 days; now maintained  #13

        """)
    #expect(try tool("plans", "US").output.hasSuffix("\n  nothing is planned on this day\n"))
    let early = try tool("plans", "KR", "--as-of", "2022-07-10", "--through", "7").output
    #expect(
      early.contains(
        "? Alpha  model/alpha  KR  expected 2022-34, by 2022-06-30  #1  released 2022-07  #2, late by 1 to 31 days"
      ))
  }

  @Test("the list of events says which days and which point it understood, where any was given")
  func logHeading() throws {
    let tool = try GoldenTests.tool()
    let text = try tool("log", "--from", "2023", "--to", "Jan 2023").output
    #expect(text.hasPrefix("events from 2023-01-01 to 2023-01-31, through event 13\n\n2023-01-01  KR JP  "))
    let none = try tool("log", "--through", "0").output
    #expect(none == "events through event 0\n\n  no event fits\n")
    #expect(try !tool("log").output.contains("through event"))
  }

  @Test("a contested value shows the other one with its event")
  func contested() throws {
    let tool = try GoldenTests.tool()
    let text = try tool("state", "KR", "--as-of", "2022-07-31", "--through", "7").output
    #expect(text.contains(/parameters +6 B +#3.* +2022-07-02\n +contested: 5 B \(#2\)\n/))
    #expect(try !tool("state", "KR", "--as-of", "2022-07-31").output.contains("contested"))
  }
}
