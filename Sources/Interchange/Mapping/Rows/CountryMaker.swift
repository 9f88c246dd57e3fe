import Countries
import EventLog

/// Finds the countries of the rows; a cell that many rows share is looked up once.
struct CountryMaker {
  private let rule: CountryRule
  private var made = CellCache<[CountryCode]>(places: 1 << 12)

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
    if let known = made.made(of: text) { return known }
    let countries = try lookUp(String(decoding: text, as: UTF8.self))
    made.keep(countries, of: text)
    return countries
  }

  private func lookUp(_ cell: String) throws -> [CountryCode] {
    if let mapped = rule.map[cell] { return mapped }
    let pieces =
      rule.separator.map { cell.split(separator: $0, omittingEmptySubsequences: true) } ?? [cell[...]]
    var countries: [CountryCode] = []
    var index = 0
    while index < pieces.count {
      let (found, length) = try self.next(in: pieces[index...])
      found.forEach { countries.appendOnce($0) }
      index += length
    }
    return countries
  }

  /// The countries of the first piece, and how many pieces that takes.
  ///
  /// A name may hold the separator: "Korea, Republic of". Pieces are joined only where one of them alone is no country, for
  /// "Hong Kong" and "China" are two.
  private func next(in pieces: ArraySlice<Substring>) throws -> ([CountryCode], Int) {
    func text(_ length: Int) -> String {
      pieces.prefix(length).joined(separator: rule.separator ?? "").trimmed
    }
    let first = text(1)
    if first.isEmpty { return ([], 1) }
    let alone = named(first)
    let isNextAlone = pieces.dropFirst().first.map { named(String($0).trimmed) != nil } ?? true
    if let alone, isNextAlone { return (alone, 1) }
    for length in 2...3 where length <= pieces.count {
      if let joined = named(text(length)) { return (joined, length) }
    }
    if let alone { return (alone, 1) }
    if rule.unknown == .skip { return ([], 1) }
    throw CountryNames.unknown(first)
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
