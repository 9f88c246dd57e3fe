import TestSupport

/// A table with everything that tables have: quotes, breaks inside of them, every line end, marks, encodings, rows that
/// are too short or too long, cells that are wrong.
struct RandomTable {
  static let columns = ["Day", "Name", "Where", "Value", "Flag", "Note"]

  var text = ""
  var separator: Character
  var encoding: String
  var hasMark: Bool
  private var random: SeededGenerator
  private let lineEnd: String

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    separator = random.pick([",", ";", "\t", "|"])
    encoding = random.pick(["utf-8", "utf-8", "utf-8", "utf-16le", "utf-16be", "latin-1", "windows-1252"])
    hasMark = !random.once(in: 3)
    lineEnd = random.pick(["\n", "\r\n", "\r"])
    write(RandomTable.columns)
    for _ in 0..<Int.random(in: 0...12, using: &random) { addRow() }
    if random.once(in: 3) { text.unicodeScalars.removeLast(lineEnd.unicodeScalars.count) }
  }

  private mutating func addRow() {
    if random.once(in: 12) { text += lineEnd }
    var cells = [day(), name(), place(), value(), flag(), note()]
    if random.once(in: 15) { cells.removeLast(Int.random(in: 1...3, using: &random)) }
    if random.once(in: 15) { cells.append("extra") }
    write(cells)
  }

  private mutating func day() -> String {
    if random.once(in: 12) { return random.pick(["", "2021-02-30", "05/06/2021", "soon", "2021-13-01"]) }
    return random.pick(["2021-08-05", "1999-12-31", "2024-02-29", " 2020-01-01 ", "2022-11-30"])
  }

  private mutating func name() -> String {
    if random.once(in: 15) { return random.pick(["", "NA", "--", "  "]) }
    let pieces = [
      "Alpha", "beta", "GPT", "4", " ", " - ", "O'Hara", "(x)", isNarrow ? "é" : "名前", "ÄÖ", "\"",
    ]
    return (0..<Int.random(in: 1...5, using: &random)).map { _ in random.pick(pieces) }.joined()
  }

  private var isNarrow: Bool { encoding == "latin-1" || encoding == "windows-1252" }

  private mutating func place() -> String {
    if random.once(in: 15) { return "Nowhereland" }
    let names = ["KR", "JPN", "France", "Côte d'Ivoire", "united states", isNarrow ? "CN" : "中国"]
    return (0..<Int.random(in: 0...3, using: &random)).map { _ in random.pick(names) }.joined(separator: "&")
  }

  private mutating func value() -> String {
    if random.once(in: 15) { return random.pick(["many", "1.2.3", "99999999999999999999", "-"]) }
    let whole = Int.random(in: -99999...99999, using: &random)
    return random.pick(["\(whole)", "\(whole).50", "\(whole)e3", "", "~\(abs(whole))", "\(abs(whole)) %"])
  }

  private mutating func flag() -> String { random.pick(["yes", "No", "TRUE", "0", "", "NA", "maybe"]) }

  private mutating func note() -> String {
    let pieces = [
      "a", "long text of more than fifteen bytes", String(separator), "\"", "\n", "\r\n", "ü", " ",
    ]
    return (0..<Int.random(in: 0...4, using: &random)).map { _ in random.pick(pieces) }.joined()
  }

  private mutating func write(_ cells: [String]) {
    let fields = cells.map { cell -> String in
      let isSpecial = cell.unicodeScalars.contains {
        "\"\r\n".unicodeScalars.contains($0) || $0 == separator.unicodeScalars.first
      }
      guard isSpecial || random.once(in: 4) else { return cell }
      let doubled = cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      return "\"\(doubled)\""
    }
    text += fields.joined(separator: String(separator)) + lineEnd
  }

  /// The table as the bytes of a file.
  var bytes: [UInt8] {
    switch encoding {
    case "utf-16le":
      return ([0xFEFF] + text.utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case "utf-16be":
      return ([0xFEFF] + text.utf16).flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case "latin-1", "windows-1252": return text.unicodeScalars.map { UInt8($0.value) }
    default: return (hasMark ? [0xEF, 0xBB, 0xBF] : []) + Array(text.utf8)
    }
  }
}
