import TestSupport
import Testing

@testable import annals

@Suite("Screens and what is sent of them")
struct ScreenTests {
  private static let pieces = [
    "a", "Event", "文心一言", "하이퍼클로바", "▁▂▃█", "─────", "e\u{301}", "👩‍👧", "❤️", "  ", "x y", "…", "ｱ", "한",
  ]
  private static let looks: [Look] = [
    .plain, .faint, .strong, .accent, .fresh, .freshMark, .possible, .selected,
  ]

  private static func draw(_ screen: inout Screen, _ generator: inout SeededGenerator) {
    for _ in 0..<Int.random(in: 0...14, using: &generator) {
      let text = (0..<Int.random(in: 1...4, using: &generator)).map { _ in generator.pick(pieces) }.joined()
      screen.draw(
        text, row: Int.random(in: -1...screen.height, using: &generator),
        column: Int.random(in: -1...screen.width, using: &generator),
        limit: generator.once(in: 2) ? .max : Int.random(in: 0...9, using: &generator), generator.pick(looks),
        cut: generator.once(in: 2))
    }
  }

  @Test("what is sent turns one screen into the next", arguments: 0..<60)
  func differences(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let glyphs = GlyphTable()
    let (width, height) = (
      Int.random(in: 1...24, using: &generator), Int.random(in: 1...6, using: &generator)
    )
    let palette = Palette(generator.pick([ColorDepth.none, .sixteen, .indexed, .full]))
    var writer = ScreenWriter(palette, isSynchronized: generator.once(in: 2))
    var model = TerminalModel(width: width, height: height)
    var screen = Screen(width: width, height: height, glyphs: glyphs)
    for step in 0..<25 {
      if generator.once(in: 3) { screen.clear() }
      ScreenTests.draw(&screen, &generator)
      if generator.once(in: 9) { writer.forget() }
      let bytes = writer.frame(screen)
      model.take(bytes)
      var whole = TerminalModel(width: width, height: height)
      var fresh = ScreenWriter(palette, isSynchronized: false)
      whole.take(fresh.frame(screen))
      #expect(model.cells == whole.cells, "seed \(seed), step \(step)")
      #expect(model.text == screen.text, "seed \(seed), step \(step)")
      #expect(model.unknown == [] && model.openFrames == 0)
      #expect(writer.frame(screen) == [], "nothing changed, nothing is sent")
    }
  }

  @Test("a wide character is never cut in half")
  func edges() {
    let glyphs = GlyphTable()
    var screen = Screen(width: 5, height: 1, glyphs: glyphs)
    #expect(screen.draw("文心言", row: 0, column: 0) == 5)
    #expect(screen.text == ["文心…"])
    screen.clear()
    #expect(screen.draw("文心言", row: 0, column: 0, limit: 4) == 3)
    #expect(screen.text == ["文…"])
    screen.clear()
    #expect(screen.draw("文心言", row: 0, column: 0, limit: 5, cut: false) == 4)
    screen.draw("x", row: 0, column: 1)
    #expect(screen.text == [" x心"])
    screen.draw("y", row: 0, column: 2)
    #expect(screen.text == [" xy"])
  }

  @Test("one cell changed sends a few bytes")
  func economy() {
    let glyphs = GlyphTable()
    var writer = ScreenWriter(Palette(.indexed), isSynchronized: false)
    var screen = Screen(width: 200, height: 50, glyphs: glyphs)
    for row in 0..<50 { screen.draw(String(repeating: "x", count: 200), row: row, column: 0) }
    #expect(writer.frame(screen).count > 10_000)
    screen.draw("y", row: 20, column: 100)
    #expect(writer.frame(screen).count < 30)
  }

  @Test(
    "how many colours a terminal has",
    arguments: [
      ("xterm-256color", "", ColorDepth.indexed), ("xterm-256color", "truecolor", .full),
      ("xterm", "", .sixteen),
      ("linux", "", .sixteen), ("screen", "", .sixteen), ("tmux-256color", "24bit", .full),
      ("vt220", "", .none),
      ("xterm-kitty", "", .indexed), ("xterm-direct", "", .full), ("rxvt-unicode-256color", "", .indexed),
    ])
  func colors(term: String, colorTerm: String, depth: ColorDepth) {
    #expect(ColorDepth(isOn: true, term: term, colorTerm: colorTerm) == depth)
    #expect(ColorDepth(isOn: false, term: term, colorTerm: colorTerm) == .none)
  }

  @Test("without colours looks still differ")
  func plainLooks() {
    let palette = Palette(.none)
    let looks: [Look] = [.plain, .faint, .strong, .freshMark]
    #expect(Set(looks.map(palette.sequence)).count == looks.count)
  }
}
