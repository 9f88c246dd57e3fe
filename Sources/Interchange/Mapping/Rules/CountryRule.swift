import Countries
import EventLog

/// Where the countries of an event come from.
struct CountryRule: Hashable, Sendable, ColumnUsing {
  /// What is done with a name that is no country.
  enum Unknown: String, CaseIterable, Hashable, Sendable { case problem, skip }

  /// Countries that every event has.
  var fixed: [CountryCode] = []
  /// The columns with further ones.
  var columns: [ColumnReference] = []
  /// What stands between several in one cell.
  var separator: String?
  /// What a name that is no country stands for: some countries, or none.
  var map: [String: [CountryCode]] = [:]
  var unknown = Unknown.problem

  mutating func forEachColumn(_ body: (inout ColumnReference) throws(EventError) -> Void) throws(EventError) {
    for index in columns.indices { try body(&columns[index]) }
  }

  /// Reads one country, a list of them, or an object with columns.
  static func rule(_ setting: Setting, path: String) throws(EventError) -> CountryRule {
    guard case .object = setting.content else {
      if case .text(let text) = setting.content,
        let column = try Template(text, at: setting.position).soleColumn
      {
        return CountryRule(columns: [column])
      }
      return CountryRule(fixed: try countries(setting, path: path))
    }
    var reader = try SettingReader(setting, path: path)
    var rule = CountryRule()
    for name in try reader.texts("column") ?? [] {
      rule.columns.append(try ColumnReference(name, at: setting.position))
    }
    if let fixed = reader.take("fixed") { rule.fixed = try countries(fixed, path: reader.inside("fixed")) }
    rule.separator = try reader.text("separator")
    rule.unknown = try reader.choice("unknown", Unknown.self) ?? .problem
    if let map = reader.take("map") {
      let entries = try SettingReader(map, path: reader.inside("map"))
      for entry in entries.members {
        if case .null = entry.setting.content {
          rule.map[entry.key] = []
        } else {
          rule.map[entry.key] = try countries(entry.setting, path: entries.inside(entry.key))
        }
      }
    }
    try reader.finish()
    guard !rule.columns.isEmpty || !rule.fixed.isEmpty else {
      throw EventError(
        "\(path) has no column", advice: #"write {"column": …}, or the countries themselves"#,
        position: setting.position)
    }
    return rule
  }

  private static func countries(_ setting: Setting, path: String) throws(EventError) -> [CountryCode] {
    var codes: [CountryCode] = []
    for text in try SettingReader.texts(setting, path: path) {
      guard let code = CountryNames.code(of: text) else {
        var error = CountryNames.unknown(text).within(path)
        error.position = setting.position
        throw error
      }
      codes.append(code)
    }
    return codes
  }
}
