import Countries
import EventLog

/// Finds the countries of the rows; each different cell is looked up once.
struct CountryMaker {
  private let rule: CountryRule
  private var found: [String: [CountryCode]] = [:]
  private var last: (text: ArraySlice<UInt8>, countries: [CountryCode])?

  init(_ rule: CountryRule) { self.rule = rule }

  /// The countries of a row, each once, in the order given.
  mutating func countries(_ row: RowValues) throws -> [CountryCode] {
    var countries = rule.fixed
    for column in rule.columns {
      let text = row.bytes(column)
      if row.isBlank(text) { continue }
      do {
        let here = try self.countries(in: text)
        if countries.isEmpty { countries = here } else { here.forEach { countries.appendOnce($0) } }
      } catch let error as EventError {
        throw RowProblem(field: row.field(of: column), error: error.within("countries"))
      }
    }
    return countries
  }

  private mutating func countries(in text: ArraySlice<UInt8>) throws -> [CountryCode] {
    if let last, last.text == text { return last.countries }
    let cell = String(decoding: text, as: UTF8.self)
    let countries: [CountryCode]
    if let known = found[cell] {
      countries = known
    } else {
      countries = try lookUp(cell)
      found[cell] = countries
    }
    last = (ArraySlice(Array(text)), countries)
    return countries
  }

  private func lookUp(_ cell: String) throws -> [CountryCode] {
    if let whole = named(cell) { return whole }
    var countries: [CountryCode] = []
    let pieces =
      rule.separator.map { cell.split(separator: $0, omittingEmptySubsequences: true) } ?? [cell[...]]
    var index = 0
    while index < pieces.count {
      // A name may hold the separator: "Korea, Republic of".
      var length = min(3, pieces.count - index)
      while true {
        let text = pieces[index..<index + length].joined(separator: rule.separator ?? "").trimmed
        if text.isEmpty { break }
        if let codes = named(text) {
          codes.forEach { countries.appendOnce($0) }
          break
        }
        if length == 1 {
          if rule.unknown == .skip { break }
          throw CountryNames.unknown(text)
        }
        length -= 1
      }
      index += length
    }
    return countries
  }

  private func named(_ text: String) -> [CountryCode]? {
    rule.map[text] ?? CountryNames.code(of: text).map { [$0] }
  }
}

extension Array where Element: Equatable {
  /// Appends an element unless it is there.
  mutating func appendOnce(_ element: Element) {
    if !contains(element) { append(element) }
  }
}
