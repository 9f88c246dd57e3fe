import EventLog

/// A condition on one column: that it is one of some texts or none of them, contains one, or is there at all.
struct RowCondition: Hashable, Sendable, ColumnUsing {
  enum Test: Hashable, Sendable {
    case isOne(of: Set<String>)
    case isNone(of: Set<String>)
    case isPresent(Bool)
    case contains(String)
  }

  var column: ColumnReference
  var test: Test

  mutating func forEachColumn(_ body: (inout ColumnReference) throws(EventError) -> Void) throws(EventError) {
    try body(&column)
  }

  /// Reads the object `{"Column": "text"}`, whose values may be lists and `{"not": …}`, `{"contains": …}`, `{"present": true}`.
  static func conditions(_ setting: Setting, path: String) throws(EventError) -> [RowCondition] {
    let reader = try SettingReader(setting, path: path)
    var conditions: [RowCondition] = []
    for member in reader.members {
      conditions.append(try condition(member, path: reader.inside(member.key)))
    }
    return conditions
  }

  private static func condition(_ member: Setting.Member, path: String) throws(EventError) -> RowCondition {
    let column = try ColumnReference(member.key, at: member.setting.position)
    guard case .object = member.setting.content else {
      return RowCondition(
        column: column, test: .isOne(of: Set(try SettingReader.texts(member.setting, path: path))))
    }
    var reader = try SettingReader(member.setting, path: path)
    let excluded = try reader.texts("not")
    let isPresent = try reader.boolean("present")
    let part = try reader.text("contains")
    try reader.finish()
    switch (excluded, isPresent, part) {
    case (let excluded?, nil, nil): return RowCondition(column: column, test: .isNone(of: Set(excluded)))
    case (nil, let isPresent?, nil): return RowCondition(column: column, test: .isPresent(isPresent))
    case (nil, nil, let part?): return RowCondition(column: column, test: .contains(part))
    default:
      throw EventError(
        "\(path): a condition is a text, a list, {\"not\": …}, {\"contains\": …} or {\"present\": true}",
        advice: "write one of them",
        position: member.setting.position)
    }
  }
}
