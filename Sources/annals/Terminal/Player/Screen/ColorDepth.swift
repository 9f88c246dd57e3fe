/// How many colours a terminal can show.
enum ColorDepth: Sendable {
  /// None: only bold, faint and reverse.
  case none
  /// The sixteen of ANSI, of which only those that read on light and dark alike are used.
  case sixteen
  /// The 256 of xterm.
  case indexed
  /// Any.
  case full

  /// What the terminal says of itself.
  init(isOn: Bool, term: String, colorTerm: String) {
    if !isOn {
      self = .none
    } else if colorTerm == "truecolor" || colorTerm == "24bit" || term.hasSuffix("-direct") {
      self = .full
    } else if term.contains("256color") || ["alacritty", "foot", "ghostty", "wezterm"].contains(term)
      || term.contains("kitty")
    {
      self = .indexed
    } else if term.hasPrefix("vt") || term == "dumb" || term == "ansi-m" {
      self = .none
    } else {
      self = .sixteen
    }
  }
}
