import EventLog
import PartialDates

extension DateFormat {
  /// Reads a date; nil when it is not written so.
  ///
  /// - Throws: ``EventError`` for a date that is written so and does not exist.
  func date(_ bytes: ArraySlice<UInt8>) throws(EventError) -> PartialDate? {
    switch form {
    case .edtf: return try DateFormat.edtf(bytes)
    case .excel:
      // Day 60 is 29 February 1900, which never was; the days before it are one off.
      guard let number = DateFormat.number(bytes.prefix { $0 != UInt8(ascii: ".") }),
        (61...2_958_465).contains(number)
      else { return nil }
      return PartialDate(CivilDay(daysSinceEpoch: Int64(number) - 25_569))
    case .unix:
      guard let number = DateFormat.number(bytes.prefix { $0 != UInt8(ascii: ".") }) else { return nil }
      return PartialDate(CivilDay(daysSinceEpoch: Int64(number / 86_400)))
    case .tokens(let tokens):
      guard let parts = DateParts(bytes, tokens) else { return nil }
      return try parts.date()
    }
  }

  /// The formats that are tried when it is not known how a date is written.
  static let usual = [
    "EDTF", "YYYYMMDD", "DD/MM/YYYY", "MM/DD/YYYY", "DD.MM.YYYY", "DD-MM-YYYY", "YYYY/MM/DD", "DDMonYYYY",
    "DD Mon YYYY", "DD Month YYYY", "DD-Mon-YYYY", "Mon DD, YYYY", "Month DD, YYYY", "MM/YYYY", "Mon YYYY",
    "Month YYYY", "Mon-YYYY", "YYYY-MM-DD*", "YYYY'Q'Q",
  ]

  /// The usual formats that a text is written in.
  static func fitting(_ text: ArraySlice<UInt8>) -> [String] {
    usual.filter { name in ((try? DateFormat(name).date(text)) ?? nil) != nil }
  }

  private static func edtf(_ bytes: ArraySlice<UInt8>) throws(EventError) -> PartialDate {
    if bytes.count == 10, let parts = DateParts(bytes, isoTokens), let day = parts.civilDay {
      return PartialDate(day)
    }
    do {
      return try PartialDate(String(decoding: bytes, as: UTF8.self))
    } catch {
      throw EventError(error.message, advice: error.advice)
    }
  }

  private static let isoTokens: [Token] = [
    .year, .literal(UInt8(ascii: "-")), .month, .literal(UInt8(ascii: "-")), .day,
  ]

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard (1...12).contains(digits.count) else { return nil }
    var value = 0
    for byte in digits {
      guard byte &- 48 < 10 else { return nil }
      value = value * 10 + Int(byte &- 48)
    }
    return value
  }
}

/// The parts of a date as a format finds them.
struct DateParts {
  private var year = 0
  private var month: Int?
  private var day: Int?
  private var quarter: Int?

  /// The parts that were found in columns of their own.
  init(year: Int, month: Int?, day: Int?) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The parts of a text; nil when it is not written as the tokens say.
  init?(_ bytes: ArraySlice<UInt8>, _ tokens: [DateFormat.Token]) {
    var rest = bytes
    for (index, token) in tokens.enumerated() {
      switch token {
      case .literal(let byte):
        guard rest.first == byte else { return nil }
        rest = rest.dropFirst()
      case .rest: return
      case .monthName(let isShort):
        guard let name = MonthNames.take(&rest, isShort: isShort) else { return nil }
        month = name
      case .year:
        guard let value = DateParts.take(4, atLeast: 4, &rest) else { return nil }
        year = value
      case .shortYear:
        guard let value = DateParts.take(2, atLeast: 2, &rest) else { return nil }
        year = value + (value < 69 ? 2000 : 1900)
      case .quarter:
        guard let value = DateParts.take(1, atLeast: 1, &rest) else { return nil }
        quarter = value
      case .month, .day:
        let isBesideDigits =
          (index + 1 < tokens.count && tokens[index + 1].isNumber)
          || (index > 0 && tokens[index - 1].isNumber)
        guard let value = DateParts.take(2, atLeast: isBesideDigits ? 2 : 1, &rest) else { return nil }
        if token == .month { month = value } else { day = value }
      }
    }
    guard rest.isEmpty else { return nil }
  }

  /// The day that the parts name, when they name one.
  var civilDay: CivilDay? {
    guard let month, let day else { return nil }
    return CivilDay(year: Int64(year), month: month, day: day)
  }

  /// The date, with the precision that the parts have.
  func date() throws(EventError) -> PartialDate {
    if let civilDay { return PartialDate(civilDay) }
    var text = DateParts.padded(year, 4)
    if let quarter {
      text += "-" + ((1...4).contains(quarter) ? String(32 + quarter) : "Q\(quarter)")
    } else if let month {
      text += "-" + DateParts.padded(month, 2)
      if let day { text += "-" + DateParts.padded(day, 2) }
    }
    do {
      return try PartialDate(text)
    } catch {
      throw EventError(error.message, advice: error.advice)
    }
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  private static func take(_ most: Int, atLeast least: Int, _ rest: inout ArraySlice<UInt8>) -> Int? {
    var value = 0
    var count = 0
    while count < most, let byte = rest.first, byte &- 48 < 10 {
      value = value * 10 + Int(byte &- 48)
      count += 1
      rest = rest.dropFirst()
    }
    return count >= least ? value : nil
  }
}

extension DateFormat.Token {
  fileprivate var isNumber: Bool {
    switch self {
    case .year, .shortYear, .month, .day, .quarter: true
    default: false
    }
  }
}

/// The English names of the months, in any case.
enum MonthNames {
  private static let names: [[UInt8]] = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november",
    "december",
  ].map { Array($0.utf8) }

  /// Takes a month's name, or its first three letters, and gives its number.
  static func take(_ rest: inout ArraySlice<UInt8>, isShort: Bool) -> Int? {
    let letters = rest.prefix { ($0 | 0x20) &- 97 < 26 }.map { $0 | 0x20 }
    let found = names.firstIndex { name in
      isShort
        ? letters.starts(with: name.prefix(3)) && (letters.count == 3 || letters == name) : letters == name
    }
    guard let found else {
      // "Sept" is usual beside "Sep".
      guard isShort, letters == Array("sept".utf8) else { return nil }
      rest = rest.dropFirst(4)
      return 9
    }
    rest = rest.dropFirst(letters.count)
    return found + 1
  }
}
