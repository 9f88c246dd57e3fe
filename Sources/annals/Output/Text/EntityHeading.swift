/// The line that begins what is told of an entity: its name, its other names, and what is told of it behind.
struct EntityHeading {
  let mark: String
  let name: String
  let otherNames: [String]
  let about: String

  /// The heading on one line, or where that is too wide broken with what is told of it below.
  func lines(_ styler: Styler, _ width: Int?) -> [String] {
    let names = otherNames.map { " · " + $0.safeForTerminal }.joined()
    let whole = mark.displayWidth + name.displayWidth + names.displayWidth + 2 + about.displayWidth
    guard let width, whole > width else {
      return [mark + styler(name, .name) + names + "  " + styler(about, .dim)]
    }
    let margin = String(repeating: " ", count: mark.displayWidth)
    let parts = wrap(name + names, to: max(20, width - mark.displayWidth))
    let first =
      parts[0].hasPrefix(name)
      ? styler(name, .name) + parts[0].dropFirst(name.count) : styler(parts[0], .name)
    let notes = wrap(about, to: max(20, width - mark.displayWidth - 4)).map {
      margin + "    " + styler($0, .dim)
    }
    return [mark + first] + parts.dropFirst().map { margin + $0 } + notes
  }
}
