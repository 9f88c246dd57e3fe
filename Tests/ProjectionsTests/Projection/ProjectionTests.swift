import Countries
import EventLog
import PartialDates
import Projections
import TestSupport
import Testing

@Suite("A projection of one's own")
struct ProjectionTests {
  /// The example of the documentation: how many releases each country had in each year.
  struct ReleasesByYear: Projection {
    private(set) var counts: [CountryCode: [Int64: Int]] = [:]

    mutating func take(_ event: Event) {
      guard event.content.kind.verb == "released", case .day(let day) = event.content.date.span.first else {
        return
      }
      for country in event.content.countries { counts[country, default: [:]][day.year, default: 0] += 1 }
    }
  }

  @Test("it is handed every event that counts, once")
  func releases() throws {
    let files = MemoryFileSystem()
    _ = try LogWriter.makeLog(in: "log", fileSystem: files)
    func release(_ id: String, _ date: String, _ country: String, corrects: String? = nil) throws
      -> EventDraft
    {
      var content = EventContent(
        date: try PartialDate(date), kind: try EventKind("model.released"), entity: try EntityID("model/m"),
        countries: [try #require(CountryCode(country))])
      content.corrects = corrects
      return EventDraft(id: id, content: content)
    }
    _ = try LogWriter(directory: "log", fileSystem: files).append([
      try release("a", "2021", "KR"), try release("b", "2021-05", "KR"), try release("c", "2022-01-03", "JP"),
      try release("d", "2020-12-31", "KR", corrects: "b"),
    ])
    var releases = ReleasesByYear()
    try LogReader(directory: "log", fileSystem: files).replay(into: &releases)
    let korea = try #require(CountryCode("KR"))
    let japan = try #require(CountryCode("JP"))
    #expect(releases.counts == [korea: [2021: 1, 2020: 1], japan: [2022: 1]])
    var before = ReleasesByYear()
    try LogReader(directory: "log", fileSystem: files).replay(into: &before, at: KnowledgePoint(through: 3))
    #expect(before.counts == [korea: [2021: 2], japan: [2022: 1]])
  }

  @Test("the plain fold of a replay equals the columnar one", arguments: 0..<20)
  func plainFold(seed: Int) throws {
    var question = try RandomQuestion(seed: 90_000 + seed, count: 24)
    let reader = try ReplayOracleTests.write(question.log, &question.generator)
    var plain = TimelineState(asOf: question.day, certainOnly: question.certainOnly)
    try reader.replay(into: &plain, at: question.point)
    let query = StateQuery(asOf: question.day, point: question.point, certainOnly: question.certainOnly)
    let columns = try ReplayedState(reader, query).state(of: question.place)
    #expect(plain.state(of: question.place).withoutContests == columns.withoutContests)
  }
}
