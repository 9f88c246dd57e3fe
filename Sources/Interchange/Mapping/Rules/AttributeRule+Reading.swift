import EventLog

extension AttributeRule {
  /// Reads a template, a number, a truth value, or an object.
  static func rule(_ name: String, _ setting: Setting, path: String) throws(EventError) -> AttributeRule {
    let attribute: AttributeName
    do {
      attribute = try AttributeName(name)
    } catch {
      throw EventError(error.message, advice: error.advice, position: setting.position)
    }
    switch setting.content {
    case .object: return try rule(attribute, object: setting, path: path)
    case .boolean(let value):
      var rule = AttributeRule(attribute, try Template(value ? "true" : "false"))
      rule.kind = .boolean
      return rule
    case .number:
      var rule = AttributeRule(attribute, try Template(try SettingReader.text(setting, path: path)))
      rule.kind = .number
      return rule
    default:
      let text = try SettingReader.text(setting, path: path)
      return AttributeRule(attribute, try Template(text, at: setting.position))
    }
  }

  private static func rule(
    _ attribute: AttributeName, object setting: Setting, path: String
  ) throws(EventError) -> AttributeRule {
    var reader = try SettingReader(setting, path: path)
    let column = try reader.column("column")
    let value = try reader.template("value")
    guard let template = column.map({ Template(parts: [.column($0)], text: "{\($0.name)}") }) ?? value,
      column == nil || value == nil
    else {
      throw EventError(
        "\(path) has \(column == nil ? "no column" : "a column and a value")",
        advice: #"write "column": "Name", or "value": "a text with {Name}""#, position: setting.position)
    }
    var rule = AttributeRule(attribute, template)
    rule.entity = try reader.template("entity")
    rule.kind = try reader.choice("type", Kind.self) ?? (rule.entity == nil ? .text : .ref)
    rule.unit = try reader.template("unit")
    try rule.readNumber(&reader, setting)
    rule.approximate = try Marking.take("approximate", from: &reader)
    if let only = reader.take("where") {
      rule.only = Marking(conditions: try RowCondition.conditions(only, path: reader.inside("where")))
    }
    rule.separator = try reader.text("separator")
    rule.isMembers = try reader.boolean("members") ?? (rule.separator != nil)
    if let formats = try reader.texts("format") {
      rule.formats = []
      for format in formats { rule.formats.append(try DateFormat(format, at: setting.position)) }
    }
    if let words = try reader.texts("true") { rule.truths = Set(words.map { $0.lowercased() }) }
    if let words = try reader.texts("false") { rule.falsehoods = Set(words.map { $0.lowercased() }) }
    if let map = reader.take("map") { rule.map = try AttributeRule.map(map, path: reader.inside("map")) }
    rule.blank = try reader.choice("blank", Blank.self) ?? .skip
    rule.isOptional = try reader.boolean("optional") ?? false
    try reader.finish()
    try rule.check(setting, path: path)
    return rule
  }

  private mutating func readNumber(_ reader: inout SettingReader, _ setting: Setting) throws(EventError) {
    if let text = try reader.text("scale") {
      guard let scale = AmountReader.scale(text) else {
        throw EventError(
          "\(reader.inside("scale")): '\(text)' is no scale",
          advice: "write a number such as 1e6, or thousand, million, billion",
          position: setting.position)
      }
      number.scale = scale
    }
    if let sign = try reader.text("decimal") {
      guard sign == "," || sign == ".", let byte = sign.utf8.first else {
        throw EventError(
          "\(reader.inside("decimal")): '\(sign)' is no decimal sign", advice: "write \".\" or \",\"",
          position: setting.position)
      }
      number.reader.decimals.decimalSign = byte
    }
    number.digits = try reader.integer("digits", in: 1...36)
    number.inexact = try reader.choice("inexact", NumberRule.Inexact.self) ?? .problem
  }

  static func map(_ setting: Setting, path: String) throws(EventError) -> [String: String] {
    var map: [String: String] = [:]
    let entries = try SettingReader(setting, path: path)
    for entry in entries.members {
      if case .null = entry.setting.content {
        map[entry.key] = ""
      } else if case .boolean(let value) = entry.setting.content {
        map[entry.key] = value ? "true" : "false"
      } else {
        map[entry.key] = try SettingReader.text(entry.setting, path: entries.inside(entry.key))
      }
    }
    return map
  }

  private func check(_ setting: Setting, path: String) throws(EventError) {
    var fault: (String, String)?
    if kind == .ref, entity == nil, template.soleColumn != nil {
      fault = ("a reference has no entity", #"write "entity": "org/{@value}""#)
    }
    if kind != .ref, entity != nil {
      fault = ("only a reference has an entity", #"leave it out, or set "type": "ref""#)
    }
    if let entity, entity.parts.contains(where: { $0.isColumnOtherThanValue }) {
      fault = ("an entity is made of the value alone", #"write "entity": "org/{@value}""#)
    }
    if kind != .number, unit != nil || number != NumberRule() || approximate != nil {
      fault = (
        "unit, scale, digits, decimal, inexact and approximate go with numbers", #"set "type": "number""#
      )
    }
    if attribute.isName, kind != .text || isMembers || blank == .unset {
      fault = ("a name is a text", #"leave "type", "separator" and "blank" out"#)
    }
    if blank == .unset, isMembers { fault = ("members are not unset", #"leave "blank" out"#) }
    guard let fault else { return }
    throw EventError("\(path): \(fault.0)", advice: fault.1, position: setting.position)
  }
}

extension Template.Part {
  fileprivate var isColumnOtherThanValue: Bool {
    switch self {
    case .literal: false
    case .column(let column): column.name != "@value"
    case .optional: true
    }
  }
}
