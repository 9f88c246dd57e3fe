/// The form of a mark, so that series are told apart without colour.
enum Marker: Int, CaseIterable {
  case circle, square, triangle, diamond, downTriangle, cross, plus, ring, dash

  /// The marker of a series.
  static func of(_ index: Int) -> Marker { allCases[min(index, allCases.count - 1)] }

  /// Its outline, relative to its middle, for a radius of 1; nil for round ones.
  var corners: [Point]? {
    switch self {
    case .circle, .ring: nil
    case .square: [(-0.88, -0.88), (0.88, -0.88), (0.88, 0.88), (-0.88, 0.88)].points
    case .triangle: [(0, -1.1), (1.05, 0.8), (-1.05, 0.8)].points
    case .downTriangle: [(0, 1.1), (1.05, -0.8), (-1.05, -0.8)].points
    case .dash: [(-1.15, -0.42), (1.15, -0.42), (1.15, 0.42), (-1.15, 0.42)].points
    case .diamond: [(0, -1.2), (1.2, 0), (0, 1.2), (-1.2, 0)].points
    case .plus:
      [
        (-0.4, -1.1), (0.4, -1.1), (0.4, -0.4), (1.1, -0.4), (1.1, 0.4), (0.4, 0.4), (0.4, 1.1), (-0.4, 1.1),
        (-0.4, 0.4), (-1.1, 0.4), (-1.1, -0.4), (-0.4, -0.4),
      ].points
    case .cross:
      [
        (0, -0.55), (0.55, -1.1), (1.1, -0.55), (0.55, 0), (1.1, 0.55), (0.55, 1.1), (0, 0.55), (-0.55, 1.1),
        (-1.1, 0.55), (-0.55, 0), (-1.1, -0.55), (-0.55, -1.1),
      ].points
    }
  }

  /// The box around it for a radius.
  static func box(at place: Point, radius: Double) -> Box {
    Box(x: place.x, y: place.y, width: 0, height: 0).grown(by: radius * 1.2)
  }
}

extension [(Double, Double)] {
  fileprivate var points: [Point] { map { Point(x: $0.0, y: $0.1) } }
}
