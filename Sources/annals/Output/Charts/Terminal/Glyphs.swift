/// The characters that pictures are drawn with.
struct Glyphs {
  /// The marks of series; the last one is for what is beyond them.
  let marks: [Character]
  /// A level line: for certain, and where it is only possible or open.
  let level: (certain: Character, possible: Character)
  /// An upright line: the axis.
  let upright: Character
  /// Where the axis and a level line meet, with a tick and without.
  let tick: Character
  let corner: Character
  let base: Character
  let baseTick: Character
  /// From few to many.
  let shades: [Character]
  /// A stretch of a timeline: certain, possible, a moment, and that it goes on before or after.
  let span: (certain: Character, possible: Character, moment: Character, before: Character, after: Character)
  /// Nothing in a table.
  let none: Character
  /// That a text was cut off.
  let ellipsis: String
  /// Whether lines may be drawn in dots, eight a character.
  let hasBraille: Bool

  static let unicode = Glyphs(
    marks: ["●", "■", "▲", "◆", "▼", "✕", "✚", "○", "·"], level: ("─", "╌"), upright: "│", tick: "┤",
    corner: "└",
    base: "─", baseTick: "┬", shades: ["░", "▒", "▓", "█"], span: ("━", "░", "◆", "◀", "▶"), none: "·",
    ellipsis: "…", hasBraille: true)

  static let ascii = Glyphs(
    marks: ["o", "#", "^", "*", "v", "x", "+", "@", "."], level: ("-", "."), upright: "|", tick: "+",
    corner: "+",
    base: "-", baseTick: "+", shades: [".", ":", "*", "#"], span: ("=", ".", "*", "<", ">"), none: ".",
    ellipsis: "..", hasBraille: false)

  /// The mark of a series.
  func mark(_ index: Int) -> Character { marks[min(index, marks.count - 1)] }

  /// A text cut to some columns, with an ellipsis where something was cut off.
  func cut(_ text: String, to columns: Int) -> String {
    if text.displayWidth <= columns { return text }
    var kept = text
    while !kept.isEmpty, kept.displayWidth + ellipsis.displayWidth > columns { kept.removeLast() }
    return kept + ellipsis
  }
}
