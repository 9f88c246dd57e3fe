/// A picture as a list of shapes, before it becomes a file.
struct Scene {
  /// What a shape is to the reader.
  enum Role {
    /// The ground, the axes, the lines behind the marks.
    case frame
    /// Something that stands for data; it lies within the plot.
    case mark
    /// A text; no two overlap.
    case label
    /// A line from a label to its mark, or what explains the marks.
    case aid
  }

  enum Shape {
    case box(Box, radius: Double)
    case line(Point, Point)
    case path([Point])
    case marker(Marker, Point, radius: Double)
    case polygon([Point])
    case text(SceneText)
  }

  struct Element {
    var role: Role
    var shape: Shape
    /// The classes of the style sheet.
    var style: String
    /// What a reader is told of it, by a pointer or a screen reader.
    var note: String?
  }

  var width: Double
  var height: Double
  /// What the picture shows, in one line.
  var title: String
  /// What can be seen in it, for those who do not see it.
  var summary: String
  /// The area of the marks.
  var plot: Box
  private(set) var elements: [Element] = []

  init(width: Double, height: Double, title: String, summary: String) {
    self.width = width
    self.height = height
    self.title = title
    self.summary = summary
    plot = Box(x: 0, y: 0, width: width, height: height)
  }

  mutating func add(_ role: Role, _ shape: Shape, _ style: String, note: String? = nil) {
    elements.append(Element(role: role, shape: shape, style: style, note: note))
  }

  mutating func line(_ from: Point, _ to: Point, _ style: String) { add(.frame, .line(from, to), style) }

  mutating func text(_ text: SceneText, _ style: String) { add(.label, .text(text), style) }
}

extension Scene.Shape {
  /// The room that the shape takes.
  var box: Box {
    switch self {
    case .box(let box, _): box
    case .line(let from, let to): Box(holding: [from, to])
    case .path(let points), .polygon(let points): Box(holding: points)
    case .marker(_, let place, let radius): Marker.box(at: place, radius: radius)
    case .text(let text): text.box
    }
  }
}

extension Box {
  /// The smallest box that holds some points, of which there is at least one.
  init(holding points: [Point]) {
    let (xs, ys) = (points.map(\.x), points.map(\.y))
    let (x, y) = (xs.min() ?? 0, ys.min() ?? 0)
    self.init(x: x, y: y, width: (xs.max() ?? 0) - x, height: (ys.max() ?? 0) - y)
  }
}
