import Foundation
import TestSupport
import Testing

@Suite("The shipped log of the article")
struct ArticleTests {
  private let tool = Tool.article

  private func ids(_ place: String, asOf: String) throws -> Set<String> {
    let run = try tool("state", place, "--as-of", asOf, "--format", "json")
    let states = try #require(try run.json() as? [[String: Any]])
    let entities = try #require(states.first?["entities"] as? [[String: Any]])
    return Set(entities.compactMap { $0["id"] as? String })
  }

  @Test(
    "a release is in the state from its first possible day on, and not the day before",
    arguments: [
      ("CN", "2023-03-15", "2023-03-16", "product/ernie-bot"),
      ("US", "2023-03-06", "2023-03-07", "model/palm-e"),
      ("DE", "2023-03-06", "2023-03-07", "model/palm-e"),
      ("CN", "2023-03-13", "2023-03-14", "model/intern-2-5"),
      ("CN", "2023-02-09", "2023-02-10", "product/chatjd"),
      ("KR", "2022-11-30", "2022-12-01", "model/exaone"),
      ("KR", "2022-10-31", "2022-11-01", "product/mideum"),
      ("DE", "2022-03-31", "2022-04-01", "model/luminous"),
      ("JP", "2022-02-28", "2022-03-01", "product/elyza-pencil"),
      ("CN", "2021-02-28", "2021-03-01", "model/wu-dao-1-0"),
      ("KR", "2020-12-31", "2021-01-01", "model/hyperclova-ko"),
      ("FR", "2022-07-11", "2022-07-12", "model/bloom"),
      ("US", "2016-12-31", "2017-01-01", "architecture/transformer"),
    ])
  func releases(place: String, before: String, on: String, entity: String) throws {
    #expect(try !ids(place, asOf: before).contains(entity))
    #expect(try ids(place, asOf: on).contains(entity))
  }

  @Test("a fact of 2021 is possible in the middle of 2021 and certain at its end")
  func certainty() throws {
    for (day, certainty) in [("2021-06-30", "possible"), ("2021-12-31", "certain")] {
      let run = try tool(
        "state", "KR", "--as-of", day, "--entity", "model/hyperclova-ko", "--format", "jsonl")
      let state = try #require(try run.json() as? [String: Any])
      let entity = try #require((state["entities"] as? [[String: Any]])?.first)
      #expect(entity["certainty"] as? String == certainty)
      let attributes = try #require(entity["attributes"] as? [String: [String: Any]])
      #expect(attributes["parameters"]?["value"] as? Int == 204_000_000_000)
      #expect(attributes["parameters"]?["certainty"] as? String == certainty)
      #expect(attributes["parameters"]?["since"] as? String == "2021")
    }
    let certain = try tool("state", "KR", "--as-of", "2021-06-30", "--certain-only")
    #expect(!certain.output.contains("hyperclova-ko"))
  }

  @Test("what was known before a correction stays answerable")
  func corrected() throws {
    let before = try tool("state", "FR", "--as-of", "2021", "--through", "261", "--format", "json").output
    let after = try tool("state", "FR", "--as-of", "2021", "--format", "json").output
    #expect(before.contains(#""id":"model/bloom""#) && !after.contains(#""id":"model/bloom""#))
  }

  @Test("the two HyperCLOVA have their own sizes, and figures are in base units")
  func figures() throws {
    let run = try tool("log", "--format", "json")
    let events = try #require(try run.json() as? [[String: Any]])
    func value(_ entity: String, _ attribute: String) -> Any? {
      events.lazy.filter { $0["entity"] as? String == entity }
        .compactMap { ($0["set"] as? [String: Any])?[attribute] }.first
    }
    #expect(value("model/hyperclova-ja", "parameters") as? Int == 82_000_000_000)
    #expect(value("model/hyperclova-ko", "parameters") as? Int == 204_000_000_000)
    #expect(value("model/palm-e", "parameters") as? Int == 562_000_000_000)
    #expect(value("model/exaone", "parameters") as? Int == 300_000_000_000)
    let investment = value("project/leam", "investment") as? [String: Any]
    #expect(investment?["value"] as? Int == 350_000_000 && investment?["unit"] as? String == "EUR")
    let share = value("statistic/us-share-japan-cloud-2022", "value") as? [String: Any]
    #expect(share?["low"] as? Int == 60 && share?["high"] as? Int == 70 && share?["unit"] as? String == "%")
  }

  @Test(
    "things are found by any of their names",
    arguments: [
      ("悟道", "model/wu-dao-1-0"), ("文心一言", "product/ernie-bot"), ("ERNIE", "product/ernie-bot"),
      ("하이퍼클로바", "model/hyperclova-ko"), ("腾讯", "org/tencent"), ("騰訊", "org/tencent"),
      ("ernie bot", "product/ernie-bot"),
      ("光年之外", "org/light-years-beyond"), ("りんな", "product/rinna"), ("네이버", "org/naver"),
    ])
  func search(text: String, entity: String) throws {
    let run = try tool("search", text, "--format", "json")
    let result = try #require(try run.json() as? [String: Any])
    let found = try #require(result["entities"] as? [[String: Any]])
    #expect(found.contains { $0["id"] as? String == entity })
  }

  @Test("countries are known by code and by name in four languages")
  func countries() throws {
    let expected = try tool("state", "KR", "--as-of", "2021").output
    for name in ["韩国", "韓國", "한국", "韓国", "South Korea", "korea", "kor"] {
      #expect(try tool("state", name, "--as-of", "2021").output == expected)
    }
  }

  @Test("every event has a source and a sequence of its own, and the log is intact")
  func whole() throws {
    #expect(try tool("log", "--unsourced").output.isEmpty)
    let events = try tool("export").output.split(separator: "\n")
    #expect((170...300).contains(events.count))
    #expect(try tool("verify").code == 0)
  }

  @Test("an export into an empty log exports the same bytes")
  func roundTrip() throws {
    let export = try tool("export").output
    let directory = try TemporaryDirectory()
    let copy = try Tool.empty(in: directory)
    #expect(try copy("append", "-", input: export).code == 0)
    #expect(try copy("export").output == export)
  }
}
