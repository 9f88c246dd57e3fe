import EventLog
import TestSupport
import Testing

@Suite("Instant")
struct InstantTests {
  @Test(
    "reads RFC 3339",
    arguments: [
      ("2026-11-25T13:00:00.123456Z", "2026-11-25T13:00:00.123456Z"),
      ("2026-11-25T13:00:00Z", "2026-11-25T13:00:00.000000Z"),
      ("2026-11-25 13:00:00.5+09:00", "2026-11-25T04:00:00.500000Z"),
      ("1969-12-31T23:59:59.999999Z", "1969-12-31T23:59:59.999999Z"),
      ("2024-02-29t00:00:00z", "2024-02-29T00:00:00.000000Z"),
      ("0001-01-01T00:00:00-01:30", "0001-01-01T01:30:00.000000Z"),
    ])
  func reads(text: String, normal: String) throws {
    let instant = try #require(Instant(text))
    #expect(instant.description == normal)
    #expect(Instant(normal) == instant)
  }

  @Test(
    "refuses everything else",
    arguments: [
      "2026-11-25", "2026-11-25T13:00Z", "2026-11-25T13:00:00", "2026-02-30T13:00:00Z",
      "2026-11-25T24:00:00Z",
      "2026-11-25T13:60:00Z", "2026-11-25T13:00:60Z", "2026-11-25T13:00:00.1234567Z", "2026-11-25T13:00:00.Z",
      "2026-11-25T13:00:00+0900", "2026-11-25T13:00:00Zx", "x026-11-25T13:00:00Z", "",
    ])
  func refuses(text: String) {
    #expect(Instant(text) == nil)
  }

  @Test("prints what it reads, for any microsecond", arguments: 0..<100)
  func roundTrip(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let instant = Instant(
      microseconds: Int64.random(in: -60_000_000_000_000_000...250_000_000_000_000_000, using: &generator))
    #expect(Instant(instant.description) == instant)
  }
}
