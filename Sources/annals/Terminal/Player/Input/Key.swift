/// A key as the player knows it, whatever bytes the terminal sends for it.
enum Key: Hashable, Sendable {
  case character(Character)
  /// A letter with the control key.
  case control(Character)
  case enter, escape, backspace, delete, tab
  case up, down, left, right
  /// An arrow with shift, control or alt.
  case farLeft, farRight
  case pageUp, pageDown, home, end
}
