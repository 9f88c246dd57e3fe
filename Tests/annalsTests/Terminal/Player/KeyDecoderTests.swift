import Testing

@testable import annals

@Suite("Keys, whatever the terminal sends for them")
struct KeyDecoderTests {
  private static let table: [(String, [Key])] = [
    // Letters, and what the control key makes of them.
    ("a", [.character("a")]), (" ", [.character(" ")]), ("?", [.character("?")]), ("\r", [.enter]),
    ("\n", [.enter]), ("\t", [.tab]), ("\u{7F}", [.backspace]), ("\u{8}", [.backspace]),
    ("\u{3}", [.control("c")]), ("\u{1A}", [.control("z")]), ("\u{C}", [.control("l")]),
    ("\u{0}", [.control(" ")]),
    ("é", [.character("é")]), ("文", [.character("文")]), ("😀", [.character("😀")]),
    ("ab", [.character("a"), .character("b")]),
    // xterm, and with its cursor keys in application mode.
    ("\u{1B}[A", [.up]), ("\u{1B}[B", [.down]), ("\u{1B}[C", [.right]), ("\u{1B}[D", [.left]),
    ("\u{1B}OA", [.up]), ("\u{1B}OB", [.down]), ("\u{1B}OC", [.right]), ("\u{1B}OD", [.left]),
    ("\u{1B}[H", [.home]), ("\u{1B}[F", [.end]), ("\u{1B}OH", [.home]), ("\u{1B}OF", [.end]),
    ("\u{1B}[5~", [.pageUp]), ("\u{1B}[6~", [.pageDown]), ("\u{1B}[3~", [.delete]), ("\u{1B}[Z", [.tab]),
    ("\u{1B}[1;2C", [.farRight]), ("\u{1B}[1;2D", [.farLeft]), ("\u{1B}[1;5C", [.farRight]),
    ("\u{1B}[1;3D", [.farLeft]), ("\u{1B}[1;2A", [.up]), ("\u{1B}[1;1C", [.right]),
    ("\u{1B}[5;2~", [.pageUp]),
    ("\u{1B}O2C", [.farRight]), ("\u{1B}O1;2D", [.farLeft]), ("\u{1B}[2D", [.farLeft]),
    // The VT220, the Linux console, tmux and screen.
    ("\u{1B}[1~", [.home]), ("\u{1B}[4~", [.end]), ("\u{1B}[[A", []), ("\u{1B}[2~", []),
    // rxvt.
    ("\u{1B}[7~", [.home]), ("\u{1B}[8~", [.end]), ("\u{1B}[c", [.farRight]), ("\u{1B}[d", [.farLeft]),
    ("\u{1B}[5$", [.pageUp]), ("\u{1B}[6$", [.pageDown]), ("\u{1B}[7$", [.home]), ("\u{1B}[8^", [.end]),
    ("\u{1B}[6@", [.pageDown]), ("\u{1B}Oc", [.farRight]), ("\u{1B}Od", [.farLeft]), ("\u{1B}[a", [.up]),
    // A keypad in application mode.
    ("\u{1B}OM", [.enter]), ("\u{1B}Ok", [.character("+")]), ("\u{1B}Om", [.character("-")]),
    ("\u{1B}Oo", [.character("/")]), ("\u{1B}Oq", [.character("1")]),
    // Alt with a key: of the key alone.
    ("\u{1B}\u{1B}[C", [.right]), ("\u{1B}\u{1B}OD", [.left]), ("\u{1B}q", [.escape, .character("q")]),
    // kitty's keyboard protocol and xterm's modifyOtherKeys.
    ("\u{1B}[113u", [.character("q")]), ("\u{1B}[27u", [.escape]), ("\u{1B}[99;5u", [.control("c")]),
    ("\u{1B}[13u", [.enter]), ("\u{1B}[27;5;122~", [.control("z")]), ("\u{1B}[97:65;2u", [.character("a")]),
    // Answers of the terminal, pastes and what nobody knows are passed over whole.
    ("\u{1B}[?2026;2$yq", [.character("q")]), ("\u{1B}[?62;22cq", [.character("q")]),
    ("\u{1B}]11;rgb:0000/0000/0000\u{7}q", [.character("q")]),
    ("\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\q", [.character("q")]),
    ("\u{1B}P1$r0m\u{1B}\\q", [.character("q")]), ("\u{1B}[200~x\u{1B}[201~", [.character("x")]),
    ("\u{1B}[I", []), ("\u{1B}[15~", []), ("\u{1B}[<0;3;4Mq", [.character("q")]),
    ("\u{1B}OPq", [.character("q")]),
  ]

  @Test("at once, and byte by byte", arguments: table)
  func decodes(sequence: String, keys: [Key]) {
    var decoder = KeyDecoder()
    #expect(decoder.decode(sequence.utf8) == keys)
    #expect(!decoder.isWaiting)
    var piecewise = KeyDecoder()
    #expect(sequence.utf8.flatMap { piecewise.decode([$0]) } == keys)
    #expect(piecewise.timeOut() == [])
  }

  @Test("Escape is a key of its own when nothing follows")
  func loneEscape() {
    var decoder = KeyDecoder()
    #expect(decoder.decode([0x1B]) == [])
    #expect(decoder.isWaiting)
    #expect(decoder.timeOut() == [.escape])
    #expect(!decoder.isWaiting)
    #expect(decoder.decode("[A".utf8) == [.character("["), .character("A")])
    #expect(decoder.decode("\u{1B}[".utf8) == [])
    #expect(decoder.timeOut() == [.escape, .character("[")])
    #expect(decoder.decode("\u{1B}\u{1B}".utf8) == [])
    #expect(decoder.timeOut() == [.escape])
  }

  @Test("bytes that are no text are passed over", arguments: 0..<40)
  func noise(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    var decoder = KeyDecoder()
    for _ in 0..<400 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      _ = decoder.decode([UInt8(truncatingIfNeeded: state)])
    }
    _ = decoder.timeOut()
    // Whatever came before, the end of a string and a letter are read.
    _ = decoder.decode("\u{1B}\\\u{7}aaa".utf8)
    _ = decoder.timeOut()
    #expect(decoder.decode("q".utf8) == [.character("q")])
  }
}
