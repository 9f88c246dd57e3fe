/// The style sheet of a picture: as much as it uses, for light and dark grounds.
enum StyleSheet {
  /// Fonts that most systems have one of, then those for Chinese, Korean and Japanese.
  static let fonts =
    "system-ui, 'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', 'Noto Sans', 'Noto Sans CJK SC', "
    + "'Noto Sans CJK KR', 'Noto Sans CJK JP', 'PingFang SC', 'Apple SD Gothic Neo', 'Hiragino Sans', "
    + "'Microsoft YaHei', 'Malgun Gothic', 'Yu Gothic', sans-serif"

  /// The `style` and `defs` elements for the classes in use.
  static func text(using classes: Set<String>) -> String {
    var text = "<style>\ntext { font-family: \(fonts); }\n"
    text += fixed
    text += rules(classes, \.light)
    text += "@media (prefers-color-scheme: dark) {\n\(rules(classes, \.dark))}\n</style>\n"
    return text + patterns(classes)
  }

  private static let fixed = """
    .grid, .minor, .axis, .tick, .leader { fill: none; stroke-width: 1; }
    .minor { stroke-opacity: 0.55; }
    .leader { stroke-width: 0.8; }
    .line { fill: none; stroke-width: 2; stroke-linejoin: round; }
    .thin { fill: none; stroke-width: 1.2; stroke-opacity: 0.75; }
    .dashed { stroke-dasharray: 5 4; }
    .dotted { stroke-dasharray: 1.5 3; }
    .span { fill: none; stroke-width: 2; stroke-opacity: 0.55; stroke-linecap: round; }
    .faint { fill-opacity: 0.55; }
    .fade1 { fill-opacity: 0.7; }
    .fade2 { fill-opacity: 0.45; }
    .fade3 { fill-opacity: 0.22; }
    .dot { stroke-width: 1.2; }
    .halo { paint-order: stroke; stroke-width: 3; stroke-linejoin: round; }

    """

  private static func rules(_ classes: Set<String>, _ shade: KeyPath<ChartPalette.Pair, String>) -> String {
    let (ground, ink, muted) = (
      ChartPalette.ground[keyPath: shade], ChartPalette.ink[keyPath: shade],
      ChartPalette.muted[keyPath: shade]
    )
    var text = ".ground { fill: \(ground); }\n.ink { fill: \(ink); }\n.muted { fill: \(muted); }\n"
    text += ".grid, .minor { stroke: \(ChartPalette.grid[keyPath: shade]); }\n"
    text += ".axis, .tick, .leader { stroke: \(ChartPalette.axis[keyPath: shade]); }\n"
    text += ".band { fill: \(ChartPalette.band[keyPath: shade]); }\n"
    text += ".dot, .halo { stroke: \(ground); }\n.strong { fill: \(ground); }\n"
    for (index, pair) in ChartPalette.series.enumerated() {
      let color = pair[keyPath: shade]
      if classes.contains("f\(index)") { text += ".f\(index) { fill: \(color); }\n" }
      if classes.contains("s\(index)") || classes.contains("h\(index)") {
        text += ".s\(index) { stroke: \(color); }\n"
      }
      if classes.contains("h\(index)") { text += ".h\(index) { fill: url(#hatch-\(index)); }\n" }
      if classes.contains("o\(index)") { text += ".o\(index) { fill: \(ground); stroke: \(color); }\n" }
    }
    for (index, pair) in ChartPalette.heat.enumerated() where classes.contains("q\(index)") {
      text += ".q\(index) { fill: \(pair[keyPath: shade]); }\n"
    }
    return text
  }

  /// Hatching in the colours of the series, for what is possible and not certain.
  private static func patterns(_ classes: Set<String>) -> String {
    var text = ""
    for index in ChartPalette.series.indices where classes.contains("h\(index)") {
      text += "<pattern id=\"hatch-\(index)\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\""
      text +=
        " patternTransform=\"rotate(45)\"><path class=\"s\(index)\" d=\"M1 0V5\" stroke-width=\"1.3\"/></pattern>\n"
    }
    if text.isEmpty { return "" }
    return "<defs>\n\(text)</defs>\n"
  }
}
