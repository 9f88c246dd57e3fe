/// How a piece of text is shown on a terminal that has colours; without them it is shown plain.
///
/// Of the sixteen colours every terminal has, magenta and red can be read on light and on dark backgrounds.
enum Style: String {
  case heading = "1"
  case name = "1;35"
  case dim = "2"
  case warning = "31"
  case struck = "9;2"
}

/// Puts styles around text, or leaves it alone.
struct Styler {
  let isOn: Bool

  func callAsFunction(_ text: String, _ style: Style) -> String {
    isOn && !text.isEmpty ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}
