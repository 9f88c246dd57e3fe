/// The characters that pictures are made of, for terminals with all of Unicode's and for those with few.
struct Symbols: Sendable {
  /// Heights from an eighth to the whole of a cell.
  let blocks: [String]
  let line: String
  let cutLine: String
  let tick: String
  let playhead: String
  let bar: String
  let playing: String
  let paused: String
  let selected: String
  let dot: String
  let checked: String
  let unchecked: String
  let arrows: String

  static let rich = Symbols(
    blocks: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"], line: "─", cutLine: "╌", tick: "┬", playhead: "▲",
    bar: "│",
    playing: "▶", paused: "❚❚", selected: "▸", dot: "·", checked: "[×]", unchecked: "[ ]", arrows: "←/→")

  /// What the fonts of the Linux console have.
  static let plain = Symbols(
    blocks: ["░", "░", "▒", "▒", "▓", "▓", "█", "█"], line: "─", cutLine: "·", tick: "┬", playhead: "^",
    bar: "│",
    playing: ">", paused: "||", selected: ">", dot: "·", checked: "[x]", unchecked: "[ ]", arrows: "←/→")
}
