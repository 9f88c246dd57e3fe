/// Writes a scene as a self-contained SVG file: the same scene gives the same bytes.
struct SVGWriter {
  private(set) var text = ""

  /// The file of a scene.
  static func file(_ scene: Scene) -> String {
    var writer = SVGWriter()
    writer.head(scene)
    for element in scene.elements { writer.element(element) }
    writer.text += "</svg>\n"
    return writer.text
  }

  private mutating func head(_ scene: Scene) {
    let (width, height) = (SVGWriter.number(scene.width), SVGWriter.number(scene.height))
    text += "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"\(height)\""
    text +=
      " viewBox=\"0 0 \(width) \(height)\" role=\"img\" aria-labelledby=\"chart-title chart-summary\">\n"
    text += "<title id=\"chart-title\">\(SVGWriter.escaped(scene.title))</title>\n"
    text += "<desc id=\"chart-summary\">\(SVGWriter.escaped(scene.summary))</desc>\n"
    let uses = scene.elements.flatMap { $0.style.split(separator: " ").map(String.init) }
    text += StyleSheet.text(using: Set(uses))
    text += "<rect class=\"ground\" width=\"\(width)\" height=\"\(height)\"/>\n"
  }

  private mutating func element(_ element: Scene.Element) {
    let (name, attributes, content) = SVGWriter.parts(element.shape)
    text += "<\(name) class=\"\(element.style)\"\(attributes)"
    let note = element.note.map { "<title>\(SVGWriter.escaped($0))</title>" } ?? ""
    text += content.isEmpty && note.isEmpty ? "/>\n" : ">\(note)\(content)</\(name)>\n"
  }

  private static func parts(_ shape: Scene.Shape) -> (name: String, attributes: String, content: String) {
    switch shape {
    case .box(let box, let radius):
      let corner = radius > 0 ? " rx=\"\(number(radius))\"" : ""
      let size = " width=\"\(number(box.width))\" height=\"\(number(box.height))\""
      return ("rect", " x=\"\(number(box.x))\" y=\"\(number(box.y))\"" + size + corner, "")
    case .line(let from, let to):
      let start = " x1=\"\(number(from.x))\" y1=\"\(number(from.y))\""
      return ("line", start + " x2=\"\(number(to.x))\" y2=\"\(number(to.y))\"", "")
    case .path(let points): return ("path", " d=\"\(path(points))\"", "")
    case .polygon(let points): return ("path", " d=\"\(path(points))Z\"", "")
    case .marker(let marker, let place, let radius):
      guard let corners = marker.corners else {
        return ("circle", " cx=\"\(number(place.x))\" cy=\"\(number(place.y))\" r=\"\(number(radius))\"", "")
      }
      let outline = corners.map { Point(x: place.x + $0.x * radius, y: place.y + $0.y * radius) }
      return ("path", " d=\"\(path(outline))Z\"", "")
    case .text(let text):
      let anchor = text.anchor == .start ? "" : " text-anchor=\"\(text.anchor.rawValue)\""
      let weight = text.isBold ? " font-weight=\"600\"" : ""
      let place = " x=\"\(number(text.place.x))\" y=\"\(number(text.place.y))\""
      return ("text", place + " font-size=\"\(number(text.size))\"" + anchor + weight, escaped(text.text))
    }
  }

  /// Horizontal and vertical moves are written as such: step lines are mostly those.
  private static func path(_ points: [Point]) -> String {
    var text = ""
    var last: (x: String, y: String)?
    for point in points {
      let (x, y) = (number(point.x), number(point.y))
      switch last {
      case nil: text += "M\(x) \(y)"
      case let last? where last.x == x && last.y == y: continue
      case let last? where last.y == y: text += "H\(x)"
      case let last? where last.x == x: text += "V\(y)"
      default: text += "L\(x) \(y)"
      }
      last = (x, y)
    }
    return text
  }

  /// A coordinate in hundredths, without needless zeros.
  static func number(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e9 else { return "0" }
    let hundredths = Int((value * 100).rounded())
    let (whole, rest) = (hundredths.magnitude / 100, hundredths.magnitude % 100)
    let sign = hundredths < 0 ? "-" : ""
    if rest == 0 { return sign + String(whole) }
    if rest % 10 == 0 { return sign + "\(whole).\(rest / 10)" }
    return sign + "\(whole)." + (rest < 10 ? "0" : "") + String(rest)
  }

  /// A text for the content of an element: marked-up characters as entities, what XML 1.0 cannot hold as `�`.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\n", "\t", "\r": escaped += " "
      default:
        let isAllowed =
          scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value) && scalar.value & 0xFFFE != 0xFFFE
        escaped.unicodeScalars.append(isAllowed ? scalar : "\u{FFFD}")
      }
    }
    return escaped
  }
}
