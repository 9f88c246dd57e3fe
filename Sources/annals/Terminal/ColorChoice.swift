import ArgumentParser

/// When output is coloured.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  /// On a terminal that can, unless `NO_COLOR` is set.
  case auto
  /// Always.
  case always
  /// Never.
  case never

  /// Whether to colour standard output.
  ///
  /// An explicit choice wins; then `NO_COLOR` (no-color.org), `CLICOLOR_FORCE`, `TERM=dumb`, and the terminal.
  var isOn: Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto:
      if let set = Terminal.environment("NO_COLOR"), !set.isEmpty { return false }
      if let forced = Terminal.environment("CLICOLOR_FORCE"), !forced.isEmpty, forced != "0" { return true }
      return Terminal.outputIsTerminal && Terminal.environment("TERM") != "dumb"
    }
  }
}
