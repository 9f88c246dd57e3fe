import EventLog
import PartialDates

/// How a date is written: `YYYY-MM-DD`, `DD/MM/YYYY`, `DDMonYYYY`, `Month YYYY`, or `EDTF`.
///
/// `YYYY` and `YY` (1969 to 2068) stand for the year, `MM` and `DD` for month and day, with one digit where a sign that is no
/// digit follows, `Mon` and `Month` for English names, `Q` for the number of a quarter, `*` at the end for whatever follows.
/// Text in single quotes and every other sign stands for itself. `excel` is a spreadsheet's count of days, `unix` one of seconds.
struct DateFormat: Hashable, Sendable {
  enum Token: Hashable, Sendable {
    case year
    case shortYear
    case month
    case day
    case quarter
    case monthName(isShort: Bool)
    case literal(UInt8)
    case rest
  }

  enum Form: Hashable, Sendable {
    case edtf
    case excel
    case unix
    case tokens([Token])
  }

  let text: String
  let form: Form

  static let edtf = DateFormat(text: "EDTF", form: .edtf)

  private init(text: String, form: Form) {
    self.text = text
    self.form = form
  }

  /// Reads a format.
  ///
  /// - Throws: ``EventError`` for one that has no year, or a day without a month.
  init(_ text: String, at position: TextPosition? = nil) throws(EventError) {
    switch text.lowercased() {
    case "edtf", "iso": self.init(text: text, form: .edtf)
    case "excel": self.init(text: text, form: .excel)
    case "unix": self.init(text: text, form: .unix)
    default:
      let tokens = DateFormat.tokens(text)
      let hasYear = tokens.contains(.year) || tokens.contains(.shortYear)
      let hasMonth =
        tokens.contains(.month) || tokens.contains { if case .monthName = $0 { true } else { false } }
      guard hasYear, hasMonth || !tokens.contains(.day) else {
        throw EventError(
          "'\(text)' is no date format",
          advice: "write one such as YYYY-MM-DD, DD/MM/YYYY, DDMonYYYY or EDTF",
          position: position)
      }
      self.init(text: text, form: .tokens(tokens))
    }
  }

  private static let words: [(String, Token)] = [
    ("YYYY", .year), ("YY", .shortYear), ("Month", .monthName(isShort: false)),
    ("Mon", .monthName(isShort: true)),
    ("MM", .month), ("M", .month), ("DD", .day), ("D", .day), ("Q", .quarter),
  ]

  private static func tokens(_ text: String) -> [Token] {
    var tokens: [Token] = []
    var rest = text[...]
    while let first = rest.first {
      if first == "'", let end = rest.dropFirst().firstIndex(of: "'") {
        tokens += rest[rest.index(after: rest.startIndex)..<end].utf8.map { .literal($0) }
        rest = rest[rest.index(after: end)...]
      } else if let word = words.first(where: { rest.hasPrefix($0.0) }) {
        tokens.append(word.1)
        rest = rest.dropFirst(word.0.count)
      } else {
        let isRest = first == "*" && rest.count == 1
        tokens += isRest ? [.rest] : first.utf8.map { .literal($0) }
        rest = rest.dropFirst()
      }
    }
    return tokens
  }
}
