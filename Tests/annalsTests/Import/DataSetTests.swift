import Foundation
import TestSupport
import Testing

/// The mappings that come with the tool, on the real data sets where these are there.
@Suite struct DataSetTests {
  @Test(.enabled(if: ImportFiles.data != nil)) func twoVersionsOfNotableModels() throws {
    let data = try #require(ImportFiles.data)
    let directory = try TemporaryDirectory()
    let tool = try Tool.empty(in: directory)
    let files = ["2024-07-16", "2025-02-24"].map {
      data.appendingPathComponent("epoch_notable_ai_models_\($0).csv").path
    }
    let run = try tool(
      "import", files[0], files[1], "--mapping", "epoch-notable-models", "--vintage", "2024-07-16",
      "--vintage",
      "2025-02-24", "--recorded-at", "vintage", "--format", "json")
    #expect(run.code == 0, "\(run.errors)")
    let counts = try #require(run.json() as? [[String: Any]])
    #expect(counts.map { $0["rows"] as? Int } == [825, 895])
    #expect(counts.map { $0["bad"] as? Int } == [0, 0])
    #expect(counts[1]["new"] as? Int == 112)
    #expect(counts[1]["retracted"] as? Int == 42)
    func models(_ country: String, _ known: String) throws -> Int {
      let state = try tool(
        "state", country, "--as-of", "2024-06-25", "--known-at", known, "--type", "model", "--format", "json")
      let object = try #require(state.json() as? [[String: Any]]).first
      return (object?["entities"] as? [Any])?.count ?? 0
    }
    // Counted in the tables by a script, see Examples/DataSets.
    #expect(try models("KR", "2024-07-16") == 15)
    #expect(try models("KR", "2025-02-24") == 15)
  }

  @Test(.enabled(if: ImportFiles.data != nil)) func theStringencyIndex() throws {
    let data = try #require(ImportFiles.data)
    let directory = try TemporaryDirectory()
    let tool = try Tool.empty(in: directory)
    let path = data.appendingPathComponent("oxcgrt_stringency_index.csv").path
    let run = try tool("import", path, "--mapping", "oxcgrt-stringency")
    #expect(run.code == 0, "\(run.errors)")
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    for (day, name) in [
      ("2020-04-10", "10Apr2020"), ("2021-08-31", "31Aug2021"), ("2022-12-31", "31Dec2022"),
    ] {
      let column = try #require(lines[0].firstIndex { $0 == name })
      let state = try tool("state", "CN", "FR", "JP", "KR", "US", "--as-of", day, "--format", "json")
      for (index, code) in ["CHN", "FRA", "JPN", "KOR", "USA"].enumerated() {
        let row = try #require(lines.first { $0[0] == code && $0[6] == "NAT_TOTAL" })
        let country = try #require(state.json() as? [[String: Any]])[index]
        let entity = try #require((country["entities"] as? [[String: Any]])?.first)
        let value = (entity["attributes"] as? [String: [String: Any]])?["stringency"]?["value"] as? Double
        #expect(value == Double(row[column]), "\(code) on \(day)")
      }
    }
  }
}
