import EventLog

/// When something is marked: always, or where conditions on columns hold.
struct Marking: Hashable, Sendable, ColumnUsing {
  /// All must hold; none means always.
  var conditions: [RowCondition]

  mutating func forEachColumn(_ body: (inout ColumnReference) throws(EventError) -> Void) throws(EventError) {
    for index in conditions.indices { try conditions[index].forEachColumn(body) }
  }

  /// Takes `true`, or an object of conditions.
  static func take(_ key: String, from reader: inout SettingReader) throws(EventError) -> Marking? {
    guard let setting = reader.take(key) else { return nil }
    if case .boolean(let isMarked) = setting.content { return isMarked ? Marking(conditions: []) : nil }
    return Marking(conditions: try RowCondition.conditions(setting, path: reader.inside(key)))
  }
}
