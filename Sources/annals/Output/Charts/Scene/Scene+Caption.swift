extension Scene {
  /// The margin around everything.
  static let margin = 24.0

  /// Writes the heading at the top; gives the height below it.
  mutating func heading(_ caption: ChartCaption) -> Double {
    let room = width - 2 * Scene.margin
    var y = 30.0
    for line in TextMetrics.lines(caption.title, width: room / 1.1, size: 19) {
      text(SceneText(text: line, place: Point(x: Scene.margin, y: y + 6), size: 19, isBold: true), "ink")
      y += 24
    }
    for line in TextMetrics.lines(caption.subtitle, width: room, size: 13) {
      text(SceneText(text: line, place: Point(x: Scene.margin, y: y + 3), size: 13), "muted")
      y += 18
    }
    return y + 2
  }

  /// The lines of the footer of a picture of some width.
  static func footerLines(_ caption: ChartCaption, width: Double) -> [String] {
    caption.footer(sourceLimit: 3).flatMap { TextMetrics.lines($0, width: width - 2 * margin, size: 11) }
  }

  /// Writes the footer from `y` on; gives the height below it.
  mutating func footer(_ caption: ChartCaption, from y: Double) -> Double {
    var y = y
    for line in Scene.footerLines(caption, width: width) {
      text(SceneText(text: line, place: Point(x: Scene.margin, y: y + 9), size: 11), "muted")
      y += 15.5
    }
    return y
  }
}
