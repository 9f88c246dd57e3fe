import Testing

@testable import annals

@Suite("A line that is edited")
struct EditedLineTests {
  private func line(_ keys: Key...) -> EditedLine {
    keys.reduce(into: EditedLine("one two")) { $0.apply($1) }
  }

  @Test("keys do what they do in a shell")
  func keys() {
    #expect(line(.character("!")).text == "one two!")
    #expect(line(.left, .backspace).text == "one to")
    #expect(line(.home, .delete, .character("O")).text == "One two")
    #expect(line(.control("w")).text == "one ")
    #expect(line(.left, .control("u")).text == "o")
    #expect(line(.home, .right, .control("k")).text == "o")
    #expect(line(.home, .backspace, .left).cursor == 0)
    #expect(line(.delete, .right, .up).text == "one two")
  }

  @Test("a mark joins the letter before it, and a part of a picture the picture")
  func marks() {
    var line = EditedLine()
    for text in ["e", "\u{301}", "👩", "\u{200D}", "👧"] { line.insert(text) }
    #expect(line.characters.count == 2)
    #expect(line.cursor == 2)
    line.apply(.backspace)
    #expect(line.text == "e\u{301}")
  }

  @Test("the window shows the cursor and never more than fits", arguments: 1...20)
  func window(width: Int) {
    var line = EditedLine("日本語のmodel 하이퍼클로바")
    for _ in 0...line.characters.count {
      let window = line.window(width: width)
      #expect(window.text.displayWidth <= width)
      #expect(window.column <= width)
      line.apply(.left)
    }
  }
}
