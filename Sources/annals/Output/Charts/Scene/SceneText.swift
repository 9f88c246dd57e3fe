/// A line of text in a scene.
struct SceneText {
  /// Which of its ends lies at the place.
  enum Anchor: String {
    case start, middle, end
  }

  var text: String
  var place: Point
  var size: Double
  var anchor: Anchor = .start
  var isBold = false

  /// The room that it takes, from its ascenders to its descenders.
  var box: Box {
    let width = TextMetrics.width(text, size: size, isBold: isBold)
    let x =
      switch anchor {
      case .start: place.x
      case .middle: place.x - width / 2
      case .end: place.x - width
      }
    return Box(x: x, y: place.y - size * 0.8, width: width, height: size)
  }
}
