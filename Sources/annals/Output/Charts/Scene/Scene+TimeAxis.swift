extension Scene {
  /// Draws the lines and names of a time axis below the plot; gives the height below them.
  mutating func timeAxis(_ scale: DayScale, from top: Double, through bottom: Double) -> Double {
    let ticks = CalendarTick.ticks(scale, count: max(2, Int(plot.width / 62)))
    var end = -Double.infinity
    var contextStarts: [Double] = []
    for tick in ticks where tick.context != nil { contextStarts.append(x(scale.start(of: tick.day))) }
    for tick in ticks {
      let x = x(scale.start(of: tick.day))
      line(Point(x: x, y: top), Point(x: x, y: bottom), tick.context == nil ? "minor" : "grid")
      line(Point(x: x, y: bottom), Point(x: x, y: bottom + 5), "tick")
      let middle = tick.isOneDay ? self.x(scale.middle(of: tick.day)) : x
      let label = SceneText(
        text: tick.label, place: Point(x: middle, y: bottom + 18), size: 12, anchor: .middle)
      if label.box.x < end + 6 || label.box.maxX > width || label.box.x < 0 { continue }
      text(label, "ink")
      end = label.box.maxX
      guard let context = tick.context else { continue }
      var below = SceneText(text: context, place: Point(x: middle, y: bottom + 33), size: 12, anchor: .middle)
      below.isBold = true
      let next = contextStarts.first { $0 > x } ?? .infinity
      let isClear = next - x > below.box.width + 8 && below.box.maxX <= width && below.box.x >= 0
      if isClear { text(below, "muted") }
    }
    line(Point(x: plot.x, y: bottom), Point(x: plot.maxX, y: bottom), "axis")
    return bottom + (ticks.contains { $0.context != nil } ? 42 : 26)
  }

  /// The place in the plot for a place on the time axis, within the plot.
  func x(_ position: Double) -> Double { plot.x + min(1, max(0, position)) * plot.width }
}
