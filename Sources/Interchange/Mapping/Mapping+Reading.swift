import EventLog

extension Mapping {
  /// Reads a mapping from the text of its file.
  ///
  /// - Throws: ``EventError`` with line and column, and what was probably meant.
  public init(json: [UInt8]) throws(EventError) {
    try self.init(try Setting(json: json))
  }

  /// Reads a mapping.
  ///
  /// - Throws: ``EventError`` that names the setting that is wrong.
  public init(_ setting: Setting) throws(EventError) {
    var reader = try SettingReader(setting, path: "")
    try reader.check(Mapping.settings)
    about = try reader.text("about")
    try readDataset(&reader, setting)
    if let file = reader.take("file") { try readFile(file) }
    if let columns = reader.take("columns") { try readAliases(columns) }
    if let conditions = reader.take("where") {
      self.conditions = try RowCondition.conditions(conditions, path: "where")
    }
    melt = try reader.take("melt").map { setting throws(EventError) in
      try MeltRule.rule(setting, path: "melt")
    }
    guard let date = reader.take("date") else {
      throw reader.missing("date", #"write "date": {"column": "Name", "format": "YYYY-MM-DD"}, or --date"#)
    }
    self.date = try DateRule.rule(date, path: "date")
    try readKind(&reader)
    try readEntity(&reader)
    collisions = try reader.choice("collisions", Collisions.self) ?? .problem
    if let countries = reader.take("countries") {
      self.countries = try CountryRule.rule(countries, path: "countries")
    }
    summary = try reader.template("summary")
    id = try reader.template("id")
    if let attributes = reader.take("attributes") { try readAttributes(attributes) }
    if let source = reader.take("source") { self.source = try SourceRule.rule(source, path: "source") }
    unchanged = try reader.choice("unchanged", Unchanged.self) ?? .keep
    if let blanks = try reader.texts("blank") { self.blanks = Set(blanks).union([""]) }
    try reader.finish()
  }

  private static let settings = [
    "about", "dataset", "file", "columns", "where", "melt", "date", "kind", "entity", "collisions",
    "countries",
    "summary", "id", "attributes", "unchanged", "source", "blank",
  ]

  private mutating func readDataset(_ reader: inout SettingReader, _ setting: Setting) throws(EventError) {
    dataset = try reader.text("dataset")
    guard let dataset, dataset.isEmpty || dataset.utf8.contains(where: { !$0.isDatasetByte }) else { return }
    throw EventError(
      "dataset: '\(dataset)' is no name of a data set",
      advice: "use lower-case letters, digits, hyphens and dots",
      position: setting["dataset"]?.position)
  }

  private mutating func readFile(_ setting: Setting) throws(EventError) {
    var reader = try SettingReader(setting, path: "file")
    format.separator = try reader.byte(
      "separator", named: ["tab": 9, "comma": 44, "semicolon": 59, "space": 32])
    format.quote = try reader.byte("quote", named: ["none": 1]) ?? format.quote
    format.comment = try reader.byte("comment", named: [:])
    format.encoding = try reader.choice("encoding", TextEncoding.self) ?? .utf8
    if let isFirst = try reader.boolean("header") { header = isFirst ? .first : .none }
    skippedRecords = try reader.integer("skip", in: 0...1_000_000) ?? 0
    ragged = try reader.choice("ragged", Ragged.self) ?? .problem
    try reader.finish()
  }

  private mutating func readAliases(_ setting: Setting) throws(EventError) {
    let reader = try SettingReader(setting, path: "columns")
    for member in reader.members {
      aliases[member.key] = try SettingReader.texts(member.setting, path: reader.inside(member.key))
    }
  }

  private mutating func readKind(_ reader: inout SettingReader) throws(EventError) {
    guard let setting = reader.take("kind") else {
      throw reader.missing("kind", #"write "kind": "model.released", or --kind"#)
    }
    if case .object = setting.content {
      var object = try SettingReader(setting, path: "kind")
      guard let column = try object.column("column") else {
        throw object.missing("column", #"write "kind": {"column": "Name", "map": {…}}"#)
      }
      kind = Template(parts: [.column(column)], text: "{\(column.name)}")
      if let map = object.take("map") { kindMap = try AttributeRule.map(map, path: "kind.map") }
      try object.finish()
    } else {
      kind = try Template(try SettingReader.text(setting, path: "kind"), at: setting.position)
      guard let fixed = kind.fixed else { return }
      do { _ = try EventKind(fixed) } catch {
        throw EventError("kind: \(error.message)", advice: error.advice, position: setting.position)
      }
    }
  }

  private mutating func readEntity(_ reader: inout SettingReader) throws(EventError) {
    guard let setting = reader.take("entity") else {
      throw reader.missing("entity", #"write "entity": "type/{Column}", or --entity"#)
    }
    var text = ""
    if case .object = setting.content {
      var object = try SettingReader(setting, path: "entity")
      text = try object.text("template") ?? ""
      if let map = object.take("map") { entityMap = try AttributeRule.map(map, path: "entity.map") }
      try object.finish()
    } else {
      text = try SettingReader.text(setting, path: "entity")
    }
    entity = try Template(text, at: setting.position)
    guard text.contains("/") || entity.fixed == nil && entity.soleColumn != nil else {
      throw EventError(
        "entity: '\(text)' has no '/'", advice: "write type/{Column}, such as model/{Name}",
        position: setting.position)
    }
  }

  private mutating func readAttributes(_ setting: Setting) throws(EventError) {
    let reader = try SettingReader(setting, path: "attributes")
    for member in reader.members {
      attributes.append(
        try AttributeRule.rule(member.key, member.setting, path: reader.inside(member.key)))
    }
  }
}

extension SettingReader {
  /// Takes a sign that is one byte, or the name of one.
  fileprivate mutating func byte(_ key: String, named: [String: UInt8]) throws(EventError) -> UInt8? {
    guard let setting = take(key) else { return nil }
    let text = try SettingReader.text(setting, path: inside(key))
    if let byte = named[text] { return byte }
    if text == "\\t" { return 9 }
    guard let byte = text.utf8.first, text.utf8.count == 1, byte < 0x80, byte >= 0x20 || byte == 9 else {
      throw EventError(
        "\(inside(key)): '\(text)' is not one ASCII sign", advice: "write one such as \",\" or \"tab\"",
        position: setting.position)
    }
    return byte
  }
}

extension UInt8 {
  fileprivate var isDatasetByte: Bool {
    self &- 97 < 26 || isDecimalDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: ".")
  }
}
