import ArgumentParser
import EventLog
import Interchange

/// The mapping of a table: a file or one that comes with the tool, with settings put in their place by flags.
struct MappingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The mapping: a file, or the name of one that comes with the tool.", valueName: "file|name"))
  var mapping: String?

  @Option(help: ArgumentHelp("The column with the date.", valueName: "column"))
  var dateColumn: String?

  @Option(help: ArgumentHelp("How it is written: EDTF, DD/MM/YYYY, DDMonYYYY, …", valueName: "format"))
  var dateFormat: String?

  @Option(
    help: ArgumentHelp("The kind of event: noun.past-participle, may hold {Column}.", valueName: "template"))
  var kind: String?

  @Option(help: ArgumentHelp("The entity, such as model/{Column}.", valueName: "template"))
  var entity: String?

  @Option(help: ArgumentHelp("The column with the countries; may be given again.", valueName: "column"))
  var countryColumn: [String] = []

  @Option(help: ArgumentHelp("What stands between several countries in a cell.", valueName: "text"))
  var countrySeparator: String?

  @Option(
    help: ArgumentHelp(
      "An attribute and its column, with settings behind it: 'cost=Cost ($),type=number,unit=USD,scale=1e6'; may be given again.",
      valueName: "name=column"))
  var attribute: [String] = []

  @Option(help: ArgumentHelp("One sentence for people, such as '{Name} is released.'", valueName: "template"))
  var summary: String?

  @Option(
    help: ArgumentHelp(
      "The idempotency key of a row; derived from what it says when left out.", valueName: "template"))
  var id: String?

  @Option(help: ArgumentHelp("The name of the data set, which its ids begin with.", valueName: "name"))
  var dataset: String?

  @Option(
    name: .customLong("where"),
    help: ArgumentHelp(
      "Only rows whose column holds this text; may be given again.", valueName: "column=text"))
  var conditions: [String] = []

  @Option(help: ArgumentHelp("Melt the columns whose names are dates in this format.", valueName: "format"))
  var melt: String?

  @Flag(help: "Leave out what the entity's row before said already.")
  var skipUnchanged = false

  @Option(
    help: ArgumentHelp("What stands between fields; found in the file when left out.", valueName: "sign"))
  var separator: String?

  @Option(help: ArgumentHelp("utf-8, utf-16, latin-1, windows-1252, …", valueName: "name"))
  var encoding: String?

  @Flag(help: "The first record is a row; columns are #1, #2, …")
  var noHeader = false

  @Option(
    help: ArgumentHelp(
      "Any setting of a mapping by its path, such as attributes.cost.digits=3; may be given again.",
      valueName: "path=value"))
  var map: [String] = []

  @OptionGroup(title: "Source") var source: SourceOptions

  /// Whether any of them says how a table is to be read.
  var isGiven: Bool {
    mapping != nil || dateColumn != nil || entity != nil || kind != nil || melt != nil || !map.isEmpty
  }

  /// The mapping that the options make.
  ///
  /// - Throws: ``Failure`` when there is none, or something in it is wrong.
  func made() throws -> (mapping: Mapping, setting: Setting) {
    var (setting, name) = try base()
    do throws(EventError) {
      try apply(to: &setting)
      return (try Mapping(setting), setting)
    } catch {
      let place = name.map { "\($0), " } ?? ""
      throw Failure(.badData, "\(error.position == nil ? "" : place)\(error)", advice: error.advice)
    }
  }

  private func base() throws -> (Setting, String?) {
    guard let mapping else {
      if isGiven { return (.empty, nil) }
      throw Failure(
        .usage, "a table needs a mapping",
        advice:
          "'annals import --guess FILE > mapping.json' writes a first one, --mappings lists those there are")
    }
    if let shipped = ShippedMapping.named(mapping), !InputFile.exists(mapping) {
      return (try Setting(json: Array(shipped.json.utf8)), "the mapping \(mapping)")
    }
    guard InputFile.exists(mapping) else {
      let near = ShippedMapping.all.map(\.name).nearest(to: mapping).map { "did you mean '\($0)'?" }
      throw Failure(
        .noInput, "there is no mapping '\(mapping)'",
        advice: near ?? "name a file, or one of 'annals import --mappings'")
    }
    do {
      return (try Setting(json: try InputFile.read(mapping)), mapping)
    } catch let error as EventError {
      throw Failure(.badData, "\(mapping), \(error)", advice: error.advice)
    }
  }

  private func apply(to setting: inout Setting) throws(EventError) {
    func put(_ path: String..., text: String?) {
      if let text { setting.set(path, to: Setting(.text(text))) }
    }
    put("date", "column", text: dateColumn)
    put("date", "format", text: dateFormat)
    put("kind", text: kind)
    put("entity", text: entity)
    if !countryColumn.isEmpty {
      setting.set(["countries", "column"], to: Setting(.list(countryColumn.map { Setting(.text($0)) })))
    }
    put("countries", "separator", text: countrySeparator)
    put("summary", text: summary)
    put("id", text: id)
    put("dataset", text: dataset)
    put("melt", "format", text: melt)
    if melt != nil, dateColumn == nil {
      put("date", "column", text: "@column")
      put("date", "format", text: dateFormat ?? melt)
    }
    put("unchanged", text: skipUnchanged ? "skip" : nil)
    put("file", "separator", text: separator)
    put("file", "encoding", text: encoding)
    if noHeader { setting.set(["file", "header"], to: Setting(.boolean(false))) }
    put("source", "title", text: source.sourceTitle)
    put("source", "publisher", text: source.sourcePublisher)
    put("source", "author", text: source.sourceAuthor)
    put("source", "published", text: source.sourcePublished)
    put("source", "url", text: source.sourceURL)
    put("source", "locator", text: source.sourceLocator)
    for text in conditions {
      let (column, value) = try MappingOptions.halves(text, "--where", "Column=text")
      setting.set(["where", column], to: Setting(flag: value))
    }
    for text in attribute { try MappingOptions.applyAttribute(text, to: &setting) }
    for text in map {
      let (path, value) = try MappingOptions.halves(text, "--map", "attributes.cost.unit=USD")
      setting.set(path.split(separator: ".").map(String.init), to: Setting(flag: value))
    }
  }

  /// `name=Column,type=number,unit=USD`: settings are read from the end, as a column's name may hold commas.
  private static func applyAttribute(_ text: String, to setting: inout Setting) throws(EventError) {
    let (name, rest) = try halves(text, "--attribute", "cost=Cost,type=number")
    let keys = [
      "type", "unit", "scale", "digits", "inexact", "separator", "members", "entity", "format", "decimal",
      "blank",
    ]
    var parts = rest.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    var settings: [(String, String)] = []
    while parts.count > 1, let last = parts.last, let equals = last.firstIndex(of: "="),
      keys.contains(String(last[..<equals]))
    {
      settings.append((String(last[..<equals]), String(last[last.index(after: equals)...])))
      parts.removeLast()
    }
    let column = parts.joined(separator: ",")
    setting.set(["attributes", name, column.contains("{") ? "value" : "column"], to: Setting(.text(column)))
    for (key, value) in settings {
      setting.set(
        ["attributes", name, key], to: key == "members" ? Setting(flag: value) : Setting(.text(value)))
    }
  }

  private static func halves(
    _ text: String, _ option: String, _ example: String
  ) throws(EventError) -> (String, String) {
    guard let equals = text.firstIndex(of: "="), equals > text.startIndex else {
      throw EventError("\(option): '\(text)' has no '='", advice: "write it as \(option) '\(example)'")
    }
    return (String(text[..<equals]), String(text[text.index(after: equals)...]))
  }
}
