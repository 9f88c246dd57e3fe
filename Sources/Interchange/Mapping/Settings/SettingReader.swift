import EventLog

/// Takes the members out of an object of a mapping, one by one, and says what is wrong with them.
struct SettingReader {
  /// The path of the object, for messages: `attributes.parameters`.
  let path: String
  private let setting: Setting
  private var left: [Setting.Member] = []
  private var known: [String] = []

  /// A reader of `setting`, which stands at `path`.
  init(_ setting: Setting, path: String) throws(EventError) {
    self.path = path
    self.setting = setting
    guard case .object(let members) = setting.content else {
      throw EventError(
        "\(path): \(setting.sort) stands where an object was expected", advice: "write {…}",
        position: setting.position)
    }
    left = members
  }

  /// The members that have not been taken.
  var members: [Setting.Member] { left }

  /// Takes a member; nil when it is not there, or null.
  mutating func take(_ key: String) -> Setting? {
    known.append(key)
    guard let index = left.firstIndex(where: { $0.key == key }) else { return nil }
    let setting = left.remove(at: index).setting
    if case .null = setting.content { return nil }
    return setting
  }

  /// Takes a text.
  mutating func text(_ key: String) throws(EventError) -> String? {
    guard let setting = take(key) else { return nil }
    return try SettingReader.text(setting, path: inside(key))
  }

  /// Takes a text, or a list of them.
  mutating func texts(_ key: String) throws(EventError) -> [String]? {
    guard let setting = take(key) else { return nil }
    return try SettingReader.texts(setting, path: inside(key))
  }

  /// Takes a truth value.
  mutating func boolean(_ key: String) throws(EventError) -> Bool? {
    guard let setting = take(key) else { return nil }
    switch setting.content {
    case .boolean(let value): return value
    case .text("true"): return true
    case .text("false"): return false
    default: throw fault(key, setting, "true or false was expected", "write true or false")
    }
  }

  /// Takes a whole number from `range`.
  mutating func integer(_ key: String, in range: ClosedRange<Int>) throws(EventError) -> Int? {
    guard let setting = take(key) else { return nil }
    var number: ExactNumber?
    if case .number(let value) = setting.content { number = value }
    if case .text(let text) = setting.content { number = ExactNumber(text) }
    guard let number, number.scale == 0, let value = Int(exactly: number.coefficient), range.contains(value)
    else {
      let limits = "from \(range.lowerBound) to \(range.upperBound)"
      throw fault(key, setting, "a whole number \(limits) was expected", "write a number \(limits)")
    }
    return value
  }

  /// Takes one of a few words.
  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, _ type: Choice.Type
  ) throws(EventError) -> Choice? where Choice.RawValue == String {
    guard let setting = take(key) else { return nil }
    let words = Choice.allCases.map(\.rawValue)
    let text = try SettingReader.text(setting, path: inside(key))
    if let choice = Choice(rawValue: text) { return choice }
    throw EventError(
      "\(inside(key)): there is no '\(text)'",
      advice: words.nearest(to: text).map { "did you mean '\($0)'?" }
        ?? "use \(words.joined(separator: ", "))",
      position: setting.position)
  }

  /// Says what is wrong when there is a member that is none of `names`.
  func check(_ names: [String]) throws(EventError) {
    guard let member = left.first(where: { !names.contains($0.key) }) else { return }
    throw unknown(member, among: names)
  }

  /// Says what is wrong when a member is left that nothing has taken.
  func finish() throws(EventError) {
    if let member = left.first { throw unknown(member, among: known) }
  }

  private func unknown(_ member: Setting.Member, among known: [String]) -> EventError {
    let place = path.isEmpty ? "a mapping" : path
    return EventError(
      "\(place) has no '\(member.key)'",
      advice: known.nearest(to: member.key).map { "did you mean '\($0)'?" }
        ?? "use \(known.joined(separator: ", "))", position: member.setting.position)
  }

  /// The path of a member.
  func inside(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

  /// That a required member is missing.
  func missing(_ key: String, _ advice: String) -> EventError {
    EventError("the mapping has no '\(inside(key))'", advice: advice, position: setting.position)
  }

  private func fault(_ key: String, _ setting: Setting, _ message: String, _ advice: String) -> EventError {
    EventError("\(inside(key)): \(message), not \(setting.sort)", advice: advice, position: setting.position)
  }

  static func text(_ setting: Setting, path: String) throws(EventError) -> String {
    switch setting.content {
    case .text(let text): return text
    case .number(let number): return number.description
    default:
      throw EventError(
        "\(path): \(setting.sort) stands where a text was expected", advice: "write it in double quotes",
        position: setting.position)
    }
  }

  static func texts(_ setting: Setting, path: String) throws(EventError) -> [String] {
    guard case .list(let list) = setting.content else { return [try text(setting, path: path)] }
    var texts: [String] = []
    for element in list { texts.append(try text(element, path: path)) }
    return texts
  }
}
