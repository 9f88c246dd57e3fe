import Foundation
import TestSupport
import Testing

@Suite struct TableImportTests {
  private let mapping = """
    {"dataset": "things", "date": {"column": "date"}, "kind": "thing.seen", "entity": "thing/{name}", "id": "{@entity}",
     "countries": {"column": "country", "separator": ";"},
     "attributes": {"name": "{name}", "value": {"column": "value", "type": "number"}},
     "source": {"title": "Things", "published": "{@vintage}", "locator": "row {@row}"}}
    """

  @Test func aSecondRunAddsNothing() throws {
    let directory = try TemporaryDirectory()
    let tool = try Tool.empty(in: directory)
    let map = try directory.write("m.json", mapping)
    let table = try directory.write("t.csv", "date,name,country,value\n2020,Alpha,KR;US,1\n2021,Beta,,2\n")
    #expect(try counts(tool("import", table, "--mapping", map, "--format", "json"))["new"] == 2)
    // Rows that have moved are the same events.
    let moved = try directory.write(
      "u.csv", "date,name,country,value\n2021,Beta,,2\n2020,Alpha,KR;US,1\n2022,C,JP,3\n")
    let again = try counts(tool("import", moved, "--mapping", map, "--format", "json"))
    #expect(again["new"] == 1 && again["known"] == 2)
    let changed = try directory.write("v.csv", "date,name,country,value\n2021,Beta,,5\n")
    let refused = try tool("import", changed, "--mapping", map)
    #expect(refused.code == 65 && refused.errors.contains("--vintage"))
  }

  @Test func versionsAreCorrectionsAndRetractionsAndTellWhatWasKnown() throws {
    let directory = try TemporaryDirectory()
    let tool = try Tool.empty(in: directory)
    let map = try directory.write("m.json", mapping)
    let a = try directory.write(
      "a.csv", "date,name,country,value\n2020,Alpha,KR,1\n2020,Beta,KR,2\n2020,Gamma,KR,3\n")
    let b = try directory.write(
      "b.csv", "date,name,country,value\n2020,Alpha,KR,1\n2020,Beta,KR,20\n2020,Delta,KR,4\n")
    let c = try directory.write(
      "c.csv", "date,name,country,value\n2020,Alpha,KR,1\n2020,Beta,KR,20\n2020,Gamma,KR,3\n")
    let run = try tool(
      "import", a, b, c, "--mapping", map, "--vintage", "2021-01-01", "--vintage", "2022-01-01", "--vintage",
      "2023-01-01", "--recorded-at", "vintage", "--format", "json")
    #expect(run.code == 0, "\(run.errors)")
    let objects = try #require(run.json() as? [[String: Any]])
    #expect(objects.map { $0["new"] as? Int } == [3, 1, 0])
    #expect(objects.map { $0["corrected"] as? Int } == [0, 1, 1])
    #expect(objects.map { $0["retracted"] as? Int } == [0, 1, 1])
    func values(_ day: String) throws -> [String: Int] {
      let state = try #require(
        tool("state", "KR", "--as-of", "2021", "--known-at", day, "--format", "json").json()
          as? [[String: Any]])
      var values: [String: Int] = [:]
      for entity in state[0]["entities"] as? [[String: Any]] ?? [] {
        let attributes = entity["attributes"] as? [String: [String: Any]]
        values[entity["id"] as? String ?? ""] = attributes?["value"]?["value"] as? Int
      }
      return values
    }
    #expect(try values("2021-06-01") == ["thing/alpha": 1, "thing/beta": 2, "thing/gamma": 3])
    #expect(try values("2022-06-01") == ["thing/alpha": 1, "thing/beta": 20, "thing/delta": 4])
    #expect(try values("2023-06-01") == ["thing/alpha": 1, "thing/beta": 20, "thing/gamma": 3])
    #expect(try tool("verify").code == 0)
    // The last version once more adds nothing; an older one is refused.
    let same = try tool("import", c, "--mapping", map, "--vintage", "2023-01-01", "--format", "json")
    #expect(try counts(same)["known"] == 3)
    #expect(try tool("import", a, "--mapping", map, "--vintage", "2021-01-01").code == 65)
    #expect(
      try tool("import", a, "--mapping", map, "--vintage", "2024-01-01", "--recorded-at", "vintage").code
        == 64)
  }

  @Test func aCorrectionByHandStandsUntilTheDataSetChanges() throws {
    let directory = try TemporaryDirectory()
    let tool = try Tool.empty(in: directory)
    let map = try directory.write("m.json", mapping)
    let a = try directory.write("a.csv", "date,name,country,value\n2020,Alpha,KR,1\n")
    let b = try directory.write("b.csv", "date,name,country,value\n2020,Alpha,KR,7\n")
    _ = try tool("import", a, "--mapping", map, "--vintage", "2021-01-01")
    _ = try tool("correct", "things/thing/alpha", "--set", "value=5", "--reason", "misread", "--yes")
    let same = try tool("import", a, "--mapping", map, "--vintage", "2022-01-01", "--format", "json")
    #expect(try counts(same)["known"] == 1)
    let changed = try tool("import", b, "--mapping", map, "--vintage", "2023-01-01", "--format", "json")
    #expect(try counts(changed)["corrected"] == 1)
    let state = try tool("state", "KR", "--as-of", "2021").output
    #expect(state.contains("7") && !state.contains("value  5"))
  }

  @Test func aVersionWithBadRowsRetractsNothing() throws {
    let directory = try TemporaryDirectory()
    let tool = try Tool.empty(in: directory)
    let map = try directory.write("m.json", mapping)
    let a = try directory.write("a.csv", "date,name,country,value\n2020,Alpha,KR,1\n2020,Beta,KR,2\n")
    let b = try directory.write("b.csv", "date,name,country,value\n2020,Alpha,KR,1\n2020,Beta,Koria,2\n")
    _ = try tool("import", a, "--mapping", map, "--vintage", "2021-01-01")
    let run = try tool(
      "import", b, "--mapping", map, "--vintage", "2022-01-01", "--errors", directory.file("e.csv"))
    #expect(run.code == 0 && run.errors.contains("nothing was retracted"))
    #expect(try tool("log", "--format", "jsonl").output.split(separator: "\n").count == 2)
  }

  @Test func aRehearsalAppendsNothing() throws {
    let directory = try TemporaryDirectory()
    let tool = try Tool.empty(in: directory)
    let table = try directory.write("t.csv", "when;what\n31/12/2020;A\n01/02/2021;B\n")
    let run = try tool(
      "import", table, "--dry-run", "--date-column", "when", "--date-format", "DD/MM/YYYY", "--kind",
      "thing.seen",
      "--entity", "thing/{what}")
    #expect(run.code == 0 && run.output.contains("2020-12-31") && run.output.contains("2  new events"))
    #expect(try tool("log", "--format", "jsonl").output.isEmpty)
  }

  @Test func aTableFromStandardInputAndAShippedMapping() throws {
    let directory = try TemporaryDirectory()
    let tool = try Tool.empty(in: directory)
    let run = try tool(
      "import", "-", "--as", "csv", "--date-column", "d", "--kind", "thing.seen", "--entity", "thing/{n}",
      input: "d,n\n2020,A\n")
    #expect(run.code == 0, "\(run.errors)")
    #expect(try tool("import", "--mappings").output.contains("epoch-notable-models"))
    #expect(try tool("import", "--mappings", "--mapping", "oxcgrt-stringency").output.contains("DDMonYYYY"))
    #expect(try tool("import", "x.csv", "--mapping", "oxcgrt-stringenci").errors.contains("did you mean"))
  }

  @Test func aGuessedMappingRuns() throws {
    let directory = try TemporaryDirectory()
    let tool = try Tool.empty(in: directory)
    let table = try directory.write(
      "t.csv",
      "Model,Released,Country,Parameters,Open\nA 1,31/12/2020,\"Korea, Republic of\",\"1,200\",yes\n"
        + "B,15/01/2021,Japan,,no\nC,16/01/2021,US,3,yes\n")
    let guess = try tool("import", "--guess", table)
    #expect(guess.code == 0, "\(guess.errors)")
    let map = try directory.write("m.json", guess.output)
    let run = try tool("import", table, "--mapping", map)
    #expect(run.code == 0, "\(run.errors)")
    let events = try tool("log", "--format", "jsonl").output
    #expect(events.contains(#""date":"2020-12-31""#) && events.contains(#""countries":["KR"]"#))
    #expect(events.contains(#""parameters":1200"#) && events.contains(#""open":true"#))
  }

  private func counts(_ run: Tool.Run) throws -> [String: Int] {
    #expect(run.code == 0, "\(run.errors)")
    let object = try #require(run.json() as? [[String: Any]]).first ?? [:]
    return object.compactMapValues { $0 as? Int }
  }
}
