/// What is sent to a terminal before the player draws and after it.
struct TerminalModes: Sendable {
  let enter: [UInt8]
  let leave: [UInt8]
  /// Whether frames may be wrapped in the marks of synchronized output.
  let isSynchronized: Bool

  /// The sequences for a terminal of a kind, as `TERM` names it.
  init(term: String) {
    // The Linux console has no second screen; it is left empty.
    let isConsole = term == "linux"
    // Lines do not wrap by themselves: the last column can be drawn without scrolling.
    let enter = "\u{1B}[?1049h\u{1B}[?25l\u{1B}[?7l\u{1B}[0m\u{1B}[2J\u{1B}[H"
    // GNU screen has one only where it was told so; else the shell goes on below the last frame.
    let farewell = isConsole ? "\u{1B}[2J\u{1B}[H" : term.hasPrefix("screen") ? "\u{1B}[999;1H\r\n" : ""
    let leave = "\u{1B}[0m\u{1B}[?7h" + farewell + "\u{1B}[?1049l\u{1B}[?25h"
    // Terminals that do not know these marks pass them over; consoles and old hardware are spared them.
    isSynchronized = !isConsole && !term.hasPrefix("vt") && term != "screen" && !term.isEmpty
    self.enter = Array(enter.utf8)
    self.leave = Array((isSynchronized ? "\u{1B}[?2026l" : "").utf8) + Array(leave.utf8)
  }
}
