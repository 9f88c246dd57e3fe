import Countries
import EventLog

/// A first mapping for a table, made by looking at its first rows; it is there to be looked at and edited.
///
/// ```swift
/// let guess = try MappingGuess(name: "models.csv") { try file.read(upToCount: 1 << 18) }
/// print(guess.setting.json)
/// ```
public struct MappingGuess {
  /// So many rows are looked at.
  private static let rowsMax = 1000

  /// The mapping, to be written as JSON.
  public private(set) var setting = Setting.empty
  /// What could not be told for sure, a line each.
  public private(set) var notes: [String] = []
  private let columns: [ColumnGuess]
  private let hasHeader: Bool

  /// Looks at a table.
  ///
  /// - Throws: ``EventError`` for an empty table, or one without anything that is a date; what `chunks` throws.
  public init(name: String, chunks: @escaping () throws -> [UInt8]) throws {
    let sample = try TableSample(rowsMax: MappingGuess.rowsMax, chunks: chunks)
    hasHeader = sample.hasHeader
    columns = sample.columns
    if let encoding = sample.encoding { put(["file", "encoding"], encoding) }
    if !hasHeader { setting.set(["file", "header"], to: Setting(.boolean(false))) }
    if sample.isRagged {
      put(["file", "ragged"], "pad")
      notes.append("some rows have more or fewer fields than the header; they are filled up")
    }
    let melted = putMelt()
    let date = melted.isEmpty ? try putDate() : nil
    let entity = putEntity(
      besides: melted.union(date.map { [$0.index] } ?? []), sample, isMelted: !melted.isEmpty)
    let country = putCountries(besides: melted.union([date?.index, entity?.index].compactMap(\.self)))
    putID(entity: entity, date: date, sample, isMelted: !melted.isEmpty)
    putAttributes(
      besides: melted.union([date?.index, country?.index].compactMap(\.self)), entity: entity,
      isMelted: !melted.isEmpty)
    setting.set(["source", "title"], to: Setting(.text(String(name.split(separator: "/").last ?? ""))))
  }

  private mutating func put(_ path: [String], _ text: String) { setting.set(path, to: Setting(.text(text))) }

  /// The columns whose names are dates, when there are many.
  private mutating func putMelt() -> Set<Int> {
    for format in DateFormat.usual where format != "EDTF" {
      guard let read = try? DateFormat(format) else { continue }
      let found = columns.filter { column in ((try? read.date(Array(column.name.utf8)[...])) ?? nil) != nil }
      guard found.count >= 5, found.count * 2 > columns.count else { continue }
      put(["melt", "format"], format)
      put(["date", "column"], "@column")
      put(["date", "format"], format)
      put(["unchanged"], "skip")
      return Set(found.map(\.index))
    }
    return []
  }

  private mutating func putDate() throws -> ColumnGuess? {
    let words = ["date", "published", "released", "when", "day", "time", "year", "since", "datum", "fecha"]
    let found = columns.filter { $0.dateFormat != nil }
      .max { ($0.affinity(to: words), -$0.index) < ($1.affinity(to: words), -$1.index) }
    guard let found, let format = found.dateFormat else {
      throw EventError(
        "no column of the table holds dates",
        advice: "its columns are \(columns.prefix(12).map(\.name).joined(separator: ", "))")
    }
    put(["date", "column"], found.reference)
    put(["date", "format"], format)
    if found.isDateAmbiguous {
      notes.append("'\(found.name)' may be DD/MM/YYYY or MM/DD/YYYY: check the format of the date")
    }
    if found.hasBlanks { setting.set(["where", found.reference, "present"], to: Setting(.boolean(true))) }
    return found
  }

  private mutating func putEntity(
    besides others: Set<Int>, _ sample: TableSample, isMelted: Bool
  ) -> ColumnGuess? {
    let words = [
      "name", "model", "system", "entity", "title", "product", "company", "organization", "code", "id",
    ]
    let texts = columns.filter { !others.contains($0.index) && $0.isName }
    let found = texts.max {
      ($0.isFilled ? 1 : 0, $0.affinity(to: words), $0.distinctShare, -$0.index)
        < ($1.isFilled ? 1 : 0, $1.affinity(to: words), $1.distinctShare, -$1.index)
    }
    var type: [UInt8] = []
    let general = ["name", "title", "id", "code", "entity", "#1", "#2", "#3"]
    if let found, !general.contains(found.name.lowercased()) {
      Slug.append(Array(found.name.utf8)[...], to: &type)
    }
    type.removeAll { !($0 &- 97 < 26 || $0.isDecimalDigit || $0 == UInt8(ascii: "-")) }
    let noun = type.first.map { $0 &- 97 < 26 } == true ? String(decoding: type, as: UTF8.self) : "item"
    put(["kind"], "\(noun).recorded")
    put(["entity"], found.map { "\(noun)/{\($0.reference)}" } ?? "\(noun)/row-{@row}")
    if let found, isMelted { putFurtherNames(noun, found, texts, sample) }
    if let found, found.hasBlanks {
      setting.set(["where", found.reference, "present"], to: Setting(.boolean(true)))
    }
    if found == nil {
      notes.append("no column names what the rows are about: the entity is the number of the row")
    }
    return found
  }

  /// A wide table has a row an entity: where one column does not tell the rows apart, further ones may.
  private mutating func putFurtherNames(
    _ noun: String, _ first: ColumnGuess, _ texts: [ColumnGuess], _ sample: TableSample
  ) {
    var chosen = [first]
    for column in texts where column.index != first.index && !sample.areDistinct(chosen.map(\.index)) {
      let more = sample.distinctCount((chosen + [column]).map(\.index))
      if more > sample.distinctCount(chosen.map(\.index)) { chosen.append(column) }
    }
    let further = chosen.dropFirst().map { "[-{\($0.reference)}]" }.joined()
    put(["entity"], "\(noun)/{\(first.reference)}" + further)
  }

  private mutating func putCountries(besides others: Set<Int>) -> ColumnGuess? {
    let found = columns.filter { !$0.countries.isEmpty && !others.contains($0.index) }
      .max {
        ($0.affinity(to: ["country", "nation", "iso", "land", "pays"]), -$0.index)
          < ($1.affinity(to: ["country", "nation", "iso", "land", "pays"]), -$1.index)
      }
    guard let found else {
      notes.append("no column holds countries")
      return nil
    }
    put(["countries", "column"], found.reference)
    if let separator = found.countrySeparator { put(["countries", "separator"], separator) }
    for text in found.unknownCountries { setting.set(["countries", "map", text], to: Setting(.null)) }
    if !found.unknownCountries.isEmpty {
      notes.append("what is no country in '\(found.name)' is mapped to none: check the map")
    }
    return found
  }

  private mutating func putID(entity: ColumnGuess?, date: ColumnGuess?, _ sample: TableSample, isMelted: Bool)
  {
    guard let entity else { return }
    if isMelted {
      put(["id"], "{@entity}/{@date}")
    } else if sample.areDistinct([entity.index]), !sample.isPanel(by: date?.index) {
      put(["id"], "{@entity}")
    } else if let date, sample.areDistinct([entity.index, date.index]) {
      put(["id"], "{@entity}/{@date}")
    }
  }

  private mutating func putAttributes(besides others: Set<Int>, entity: ColumnGuess?, isMelted: Bool) {
    var taken: Set<String> = ["name"]
    if let entity { put(["attributes", "name"], "{\(entity.reference)}") }
    if isMelted {
      setting.set(
        ["attributes", "value"],
        to: Setting(.object([])))
      put(["attributes", "value", "column"], "@value")
      put(["attributes", "value", "type"], "number")
    }
    for column in columns where column.index != entity?.index && !others.contains(column.index) {
      guard let attribute = column.attribute(besides: taken), column.isWorthKeeping else { continue }
      taken.insert(attribute.name)
      setting.set(["attributes", attribute.name], to: attribute.setting)
    }
  }
}
