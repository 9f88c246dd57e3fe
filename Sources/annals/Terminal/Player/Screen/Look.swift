/// How a cell of the screen looks: a role, which the palette gives a colour, and how it is set.
struct Look: Hashable, Sendable {
  /// What the text is, for its colour; without colours `set` must tell the same.
  enum Role: UInt8, Sendable, CaseIterable {
    /// In the terminal's own colour.
    case plain
    /// Where the eye goes first: the day, the playhead.
    case accent
    /// What just changed.
    case fresh
    /// What is possible and not certain.
    case possible
    /// What went wrong.
    case fault
  }

  /// How text is set.
  struct Setting: OptionSet, Hashable, Sendable {
    let rawValue: UInt8

    static let bold = Setting(rawValue: 1)
    static let faint = Setting(rawValue: 2)
    static let reverse = Setting(rawValue: 4)
    static let underlined = Setting(rawValue: 8)
  }

  var role = Role.plain
  var setting: Setting = []

  static let plain = Look()
  static let faint = Look(setting: .faint)
  static let strong = Look(setting: .bold)
  static let accent = Look(role: .accent)
  static let title = Look(role: .accent, setting: .bold)
  /// Reverse, so that it stands out without colours, too.
  static let fresh = Look(role: .fresh, setting: .bold)
  static let freshMark = Look(role: .fresh, setting: [.bold, .reverse])
  static let possible = Look(role: .possible)
  static let fault = Look(role: .fault, setting: .bold)
  static let selected = Look(setting: .reverse)
}
