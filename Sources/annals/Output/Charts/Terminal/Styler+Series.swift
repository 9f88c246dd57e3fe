extension Styler {
  /// A text in the colour of a series, of the sixteen that every terminal has.
  func series(_ text: String, _ index: Int) -> String {
    let codes = ["34", "33", "32", "35", "36", "31", "94", "95"]
    return isOn && !text.isEmpty && index < codes.count ? "\u{1B}[\(codes[index])m\(text)\u{1B}[0m" : text
  }
}
