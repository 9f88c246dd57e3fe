import Countries
import EventLog

/// What the values of a column look like.
struct ColumnGuess {
  let name: String
  let index: Int
  /// What a mapping names it by.
  let reference: String
  let hasBlanks: Bool
  /// Whether nine of ten rows have it.
  let isFilled: Bool
  private let values: [String]
  private(set) var dateFormat: String?
  private(set) var isDateAmbiguous = false
  private(set) var isNumber = false
  private(set) var isBoolean = false
  private(set) var countries: Set<CountryCode> = []
  private(set) var countrySeparator: String?
  private(set) var unknownCountries: [String] = []
  private let distinct: Int

  init(name: String, index: Int, isNamedOnce: Bool, values: [String]) {
    self.name = name
    self.index = index
    let isPlain = isNamedOnce && !name.contains(where: { "{}@".contains($0) })
    reference = isPlain ? name : "#\(index + 1)"
    let blanks: Set<String> = ["", "NA", "N/A", "n/a", "NaN", "null", "NULL", "-", "–", "—"]
    self.values = values.filter { !blanks.contains($0) }
    hasBlanks = self.values.count < values.count
    isFilled = self.values.count * 10 >= values.count * 9
    distinct = Set(self.values).count
    look()
  }

  private mutating func look() {
    guard !values.isEmpty else { return }
    let words = Set(values.map { $0.lowercased() })
    isBoolean = [["true", "false"], ["yes", "no"], ["y", "n"]].contains { words.isSubset(of: $0) }
    isNumber = values.allSatisfy { text in
      guard let amount = AmountReader().amount(Array(text.utf8)[...]) else { return false }
      guard let low = amount.low.exact else { return false }
      guard let high = amount.high else { return true }
      return high.exact.map { low <= $0 } ?? false
    }
    lookForDates()
    if dateFormat == nil, !isNumber, !isBoolean { lookForCountries() }
  }

  private mutating func lookForDates() {
    func fits(_ name: String) -> Bool {
      guard let format = try? DateFormat(name) else { return false }
      return values.allSatisfy { ((try? format.date(Array($0.utf8)[...])) ?? nil) != nil }
    }
    guard let found = DateFormat.usual.first(where: fits) else { return }
    // Numbers of four digits are years only where the column says so.
    if found == "EDTF", isNumber {
      let isYear = values.allSatisfy { $0.utf8.count == 4 && ("1500"..."2100").contains($0) }
      guard isYear, affinity(to: ["year", "date", "jahr", "année"]) > 0 || distinct > 1 else { return }
    }
    if found == "YYYYMMDD", affinity(to: ["date", "day"]) == 0, isNumber, distinct < 2 { return }
    dateFormat = found
    isDateAmbiguous = found == "DD/MM/YYYY" && fits("MM/DD/YYYY")
  }

  private mutating func lookForCountries() {
    let cells = Set(values)
    var best = 0
    for separator in [nil, ",", ";", "|", "/"] {
      var found: Set<CountryCode> = []
      var unknown: [String: Int] = [:]
      var known = 0
      for cell in cells {
        if let code = CountryNames.code(of: cell) {
          found.insert(code)
          known += 1
          continue
        }
        let pieces = separator.map { cell.split(separator: $0).map { String($0).trimmed } } ?? [cell]
        let codes = pieces.map { ($0, CountryNames.code(of: $0)) }
        if separator != nil, pieces.count > 1 || codes.allSatisfy({ $0.1 != nil }) || separator == "," {
          for (piece, code) in codes {
            if let code { found.insert(code) } else { unknown[piece, default: 0] += 1 }
          }
          if codes.contains(where: { $0.1 != nil }) { known += 1 }
        } else {
          unknown[cell, default: 0] += 1
        }
      }
      let isMostly = known * 10 >= cells.count * 7 && unknown.count <= max(3, found.count / 2)
      guard isMostly, known > best else { continue }
      best = known
      countries = found
      countrySeparator = separator
      unknownCountries = unknown.keys.filter { !$0.isEmpty }.sorted()
    }
  }

  /// How well the name fits one of some words, the first ones best; 0 for not at all.
  func affinity(to words: [String]) -> Int {
    let lower = name.lowercased()
    for (place, word) in words.enumerated() {
      if lower == word { return 2 * (words.count - place) + 1 }
      if lower.contains(word) { return words.count - place }
    }
    return 0
  }

  var distinctShare: Int { values.isEmpty ? 0 : distinct * 100 / values.count }

  /// Whether the values can name what a row is about.
  var isName: Bool {
    !values.isEmpty && dateFormat == nil && !isNumber && !isBoolean
      && values.allSatisfy {
        $0.utf8.count <= 200 && $0.unicodeScalars.contains { $0.properties.isAlphabetic }
      }
  }

  /// Whether it says something, in less than a page.
  var isWorthKeeping: Bool {
    !values.isEmpty && values.reduce(0) { $0 + $1.utf8.count } / values.count <= 300
  }

  /// The attribute that it becomes.
  func attribute(besides taken: Set<String>) -> (name: String, setting: Setting)? {
    var slug: [UInt8] = []
    Slug.append(Array((name.split(separator: "(").first ?? "").utf8)[...], to: &slug)
    slug.removeAll {
      !($0 &- 97 < 26 || $0.isDecimalDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_"))
    }
    var base = String(decoding: slug.prefix(80), as: UTF8.self)
    if base.utf8.first.map({ $0 &- 97 < 26 }) != true { base = "column-\(index + 1)" }
    let attribute = taken.contains(base) ? "\(base)-\(index + 1)" : base
    var setting = Setting.empty
    setting.set(["column"], to: Setting(.text(reference)))
    if isNumber {
      setting.set(["type"], to: Setting(.text("number")))
      if let unit { setting.set(["unit"], to: Setting(.text(unit))) }
    } else if isBoolean {
      setting.set(["type"], to: Setting(.text("boolean")))
    } else if let dateFormat {
      setting.set(["type"], to: Setting(.text("date")))
      setting.set(["format"], to: Setting(.text(dateFormat)))
    } else {
      return (attribute, Setting(.text("{\(reference)}")))
    }
    return (attribute, setting)
  }

  /// The unit in brackets at the end of the name, where it is short.
  private var unit: String? {
    guard name.hasSuffix(")"), let open = name.lastIndex(of: "(") else { return nil }
    let inner = String(name[name.index(after: open)...].dropLast()).trimmed
    return (1...12).contains(inner.utf8.count) ? inner : nil
  }
}
