import Testing

@testable import annals

@Suite("The line that tells how far long work has come")
struct ProgressLineTests {
  private func line(_ done: Int, of total: Int?, rate: Double?, _ unit: Progress.Unit = .events)
    -> ProgressLine
  {
    ProgressLine(verb: "appending", unit: unit, done: done, total: total, rate: rate, elapsed: 2.5)
  }

  @Test("share, counts, rate and time left, with as much of a bar as fits")
  func known() {
    let text = line(50_000, of: 100_000, rate: 25_000).text(width: 79)
    #expect(text == "appending  [#####-----]  50 %  50,000 of 100,000 events  25,000/s  2 s left")
    #expect(line(50_000, of: 100_000, rate: 25_000).text(width: 300).contains("[####################---"))
  }

  @Test("work that is not counted tells how long it has taken")
  func uncounted() {
    let line = ProgressLine(verb: "working", unit: nil, done: 0, total: nil, rate: nil, elapsed: 61)
    #expect(line.text(width: 79) == "working  1 min 1 s")
    #expect(line.text(width: 10) == "working")
  }

  @Test("what is not known is left out", arguments: [nil, 0.0])
  func unknownRate(rate: Double?) {
    #expect(!line(1, of: 10, rate: nil).text(width: 79).contains("left"))
    #expect(!line(1, of: 10, rate: rate).text(width: 79).contains("left"))
    #expect(line(7, of: nil, rate: 3).text(width: 79) == "appending  7 events  3/s  3 s")
  }

  @Test("it fits any width", arguments: 0...120)
  func width(width: Int) {
    for total in [nil, 3_000_000] {
      #expect(line(1_234_567, of: total, rate: 12_345.6).text(width: width).count <= width)
    }
  }

  @Test("bytes are told in units that fit")
  func bytes() {
    #expect(
      line(1_500_000, of: 2_000_000_000, rate: 1_000, .bytes).text(width: 79).contains("1.5 MB of 2.0 GB"))
    #expect(line(123_456_789, of: nil, rate: nil, .bytes).text(width: 79).contains("123 MB"))
  }

  @Test(
    "durations",
    arguments: [(0.2, "1 s"), (59, "59 s"), (61, "1 min 1 s"), (3_700, "1 h 1 min"), (.infinity, "0 s")])
  func durations(seconds: Double, text: String) {
    #expect(ProgressLine.duration(seconds) == text)
  }

  @Test("the rate is that of the last seconds")
  func rate() {
    var rate = ProgressRate()
    rate.look(0, at: 0)
    #expect(rate.perSecond == nil)
    for tick in 1...100 { rate.look(tick * 10, at: Double(tick) / 10) }
    #expect(rate.perSecond.map { $0.rounded() } == 100)
    for tick in 1...100 { rate.look(1000 + tick * 100, at: 10 + Double(tick) / 10) }
    #expect(rate.perSecond.map { $0.rounded() } == 1000)
  }
}
