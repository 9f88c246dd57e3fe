import EventLog
import PartialDates

/// Where a date comes from: a fixed one, a column with its format, or columns for year, month and day.
struct DateRule: Hashable, Sendable, ColumnUsing {
  enum Origin: Hashable, Sendable {
    case fixed(PartialDate)
    case template(Template)
    case column(ColumnReference, [DateFormat])
    case parts(year: ColumnReference, month: ColumnReference?, day: ColumnReference?)
  }

  var origin: Origin
  /// The column with the last day; the date is then an interval.
  var end: ColumnReference?
  /// When the date is marked as approximate, and as uncertain.
  var approximate: Marking?
  var uncertain: Marking?

  mutating func forEachColumn(_ body: (inout ColumnReference) throws(EventError) -> Void) throws(EventError) {
    switch origin {
    case .fixed: break
    case .template(var template):
      try template.forEachColumn(body)
      origin = .template(template)
    case .column(var column, let formats):
      try body(&column)
      origin = .column(column, formats)
    case .parts(var year, var month, var day):
      try body(&year)
      try month?.forEachColumn(body)
      try day?.forEachColumn(body)
      origin = .parts(year: year, month: month, day: day)
    }
    try end?.forEachColumn(body)
    try approximate?.forEachColumn(body)
    try uncertain?.forEachColumn(body)
  }

  /// Reads a text, which is a date or a template, or an object.
  static func rule(_ setting: Setting, path: String) throws(EventError) -> DateRule {
    if case .object = setting.content { return try rule(object: setting, path: path) }
    let text = try SettingReader.text(setting, path: path)
    let template = try Template(text, at: setting.position)
    guard let fixed = template.fixed else { return DateRule(origin: .template(template)) }
    do {
      return DateRule(origin: .fixed(try PartialDate(fixed)))
    } catch {
      throw EventError("\(path): \(error.message)", advice: error.advice, position: setting.position)
    }
  }

  private static func rule(object setting: Setting, path: String) throws(EventError) -> DateRule {
    var reader = try SettingReader(setting, path: path)
    var formats: [DateFormat] = []
    for format in try reader.texts("format") ?? ["EDTF"] {
      formats.append(try DateFormat(format, at: setting.position))
    }
    let column = try reader.column("column")
    let (year, month, day) = (try reader.column("year"), try reader.column("month"), try reader.column("day"))
    let origin: Origin
    if let column, year == nil, month == nil, day == nil {
      origin = .column(column, formats)
    } else if let year, column == nil, month != nil || day == nil {
      origin = .parts(year: year, month: month, day: day)
    } else {
      throw EventError(
        "\(path): a date has a column, or columns for year, month and day",
        advice: #"write {"column": …, "format": …}, or {"year": …, "month": …, "day": …}"#,
        position: setting.position)
    }
    var rule = DateRule(origin: origin)
    rule.end = try reader.column("end")
    rule.approximate = try Marking.take("approximate", from: &reader)
    rule.uncertain = try Marking.take("uncertain", from: &reader)
    try reader.finish()
    return rule
  }
}

extension SettingReader {
  /// Takes the name of a column.
  mutating func column(_ key: String) throws(EventError) -> ColumnReference? {
    guard let setting = take(key) else { return nil }
    return try ColumnReference(try SettingReader.text(setting, path: inside(key)), at: setting.position)
  }

  /// Takes a template.
  mutating func template(_ key: String) throws(EventError) -> Template? {
    guard let setting = take(key) else { return nil }
    return try Template(try SettingReader.text(setting, path: inside(key)), at: setting.position)
  }
}
