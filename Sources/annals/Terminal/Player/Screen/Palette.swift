/// The sequences that make looks.
///
/// Background and text stay the terminal's own; the accents have a middling brightness, so that they read on light
/// and dark backgrounds (at least 3.8 : 1 on white and on black).
struct Palette: Sendable {
  private let sequences: [[UInt8]]

  init(_ depth: ColorDepth) {
    var sequences: [[UInt8]] = []
    for role in Look.Role.allCases {
      for setting in 0..<UInt8(16) {
        var codes = ["0"]
        let setting = Look.Setting(rawValue: setting)
        if setting.contains(.bold) { codes.append("1") }
        if setting.contains(.faint) { codes.append("2") }
        if setting.contains(.underlined) { codes.append("4") }
        if setting.contains(.reverse) { codes.append("7") }
        if let color = Palette.color(role, depth) { codes.append(color) }
        sequences.append(Array("\u{1B}[\(codes.joined(separator: ";"))m".utf8))
      }
    }
    self.sequences = sequences
  }

  /// The sequence that turns whatever was before into a look.
  func sequence(_ look: Look) -> [UInt8] {
    sequences[Int(look.role.rawValue) * 16 + Int(look.setting.rawValue)]
  }

  private static func color(_ role: Look.Role, _ depth: ColorDepth) -> String? {
    let colors: (sixteen: String, indexed: String, full: String)? =
      switch role {
      case .plain: nil
      case .accent: ("35", "38;5;32", "38;2;30;125;210")
      case .fresh: ("31", "38;5;166", "38;2;210;95;10")
      case .possible: ("35", "38;5;133", "38;2;165;95;175")
      case .fault: ("31", "38;5;160", "38;2;215;35;35")
      }
    return switch depth {
    case .none: nil
    case .sixteen: colors?.sixteen
    case .indexed: colors?.indexed
    case .full: colors?.full
    }
  }
}
