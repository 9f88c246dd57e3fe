import Foundation

@testable import Interchange

/// What a mapping makes of a table, worked out cell by cell with whole texts in memory: slow, and short enough to be seen
/// to be right.
struct NaiveMapping {
  /// What becomes of a row: the text of its event, or nil for a row that is wrong.
  var rows: [String?] = []

  static let mapping = #"""
    {"dataset": "t", "date": {"column": "Day", "format": "YYYY-MM-DD"}, "kind": "thing.seen",
     "entity": "thing/{Name}", "collisions": "merge", "id": "{@row}",
     "countries": {"column": "Where", "separator": "&", "map": {"Côte d'Ivoire": "CI"}},
     "attributes": {"label": "{Name}", "maker": {"column": "Name", "entity": "org/{@value}"},
      "value": {"column": "Value", "type": "number"},
      "flag": {"column": "Flag", "type": "boolean", "map": {"maybe": null}}, "note": "{Note}"}}
    """#

  init(_ table: RandomTable) {
    let records = NaiveTable.records(table.text, separator: table.separator.unicodeScalars.first ?? ",")
    for (index, record) in records.dropFirst().enumerated() {
      rows.append(NaiveMapping.event(record.map(NaiveMapping.trimmed), row: index + 1))
    }
  }

  private static func event(_ cells: [String], row: Int) -> String? {
    guard cells.count == RandomTable.columns.count, let name = known(cells[1]) else { return nil }
    let days = ["2021-08-05", "1999-12-31", "2024-02-29", "2020-01-01", "2022-11-30"]
    guard days.contains(cells[0]) else { return nil }
    let slug = slug(name)
    if slug.isEmpty { return nil }
    var countries: [String] = []
    for place in cells[2].split(separator: "&") {
      let codes = [
        "KR": "KR", "JPN": "JP", "France": "FR", "Côte d'Ivoire": "CI", "united states": "US", "CN": "CN",
        "中国": "CN",
      ]
      guard let code = codes[String(place)] else { return nil }
      if !countries.contains(code) { countries.append(code) }
    }
    var set = [#""label":\#(quoted(name))"#, #""maker":{"ref":"org/\#(slug)"}"#]
    if let value = known(cells[3]) {
      guard let number = number(value) else { return nil }
      set.append(#""value":\#(number)"#)
    }
    let truths = ["yes": "true", "No": "false", "TRUE": "true", "0": "false"]
    if let truth = truths[cells[4]] { set.append(#""flag":\#(truth)"#) }
    if let note = known(cells[5]) { set.append(#""note":\#(quoted(note))"#) }
    let list = countries.map { "\"\($0)\"" }.joined(separator: ",")
    return
      #""id":"t/\#(row)","date":"\#(cells[0])","kind":"thing.seen","entity":"thing/\#(slug)","countries":[\#(list)],"#
      + #""set":{\#(set.joined(separator: ","))}}"#
  }

  private static func known(_ cell: String) -> String? { ["", "NA", "-"].contains(cell) ? nil : cell }

  private static func trimmed(_ cell: String) -> String {
    cell.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private static func slug(_ name: String) -> String {
    let spaced = name.lowercased().unicodeScalars.filter { $0 != "'" }.map { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) ? Character(scalar) : " "
    }
    return String(spaced).split(separator: " ").joined(separator: "-")
  }

  private static func number(_ cell: String) -> String? {
    if cell.hasPrefix("~") { return #"{"value":\#(cell.dropFirst()),"approx":true}"# }
    if cell.hasSuffix(" %") { return #"{"value":\#(cell.dropLast(2)),"unit":"%"}"# }
    if cell.hasSuffix("e3") {
      let whole = cell.dropLast(2)
      return whole == "0" ? "0" : whole + "000"
    }
    if cell.hasSuffix(".50") { return Double(cell).map { "\($0)" } }
    return Int(cell).map { "\($0)" }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
