import EventLog
import PartialDates

/// A row as the rules of a mapping see it: its fields, and what comes with it.
struct RowValues {
  var record = DelimitedRecord()
  /// The number of the row, from 1, the header not counted.
  var row = 0
  /// The file's name without its folder.
  var file: [UInt8] = []
  var vintage: [UInt8] = []
  /// The field that is the value of a melted row, and the name of its column.
  var valueField = -1
  var columnName: [UInt8] = []
  var date: PartialDate?
  var entity: EntityID?
  let blanks: [[UInt8]]
  private let longestBlank: Int

  init(blanks: Set<String>) {
    self.blanks = blanks.map { Array($0.utf8) }
    longestBlank = self.blanks.map(\.count).max() ?? 0
  }

  /// The text of a column, without blanks at its ends.
  func bytes(_ column: ColumnReference) -> ArraySlice<UInt8> {
    column.index >= 0 ? field(column.index) : special(column.index)
  }

  /// Whether a text says that there is nothing.
  func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
    if bytes.isEmpty { return true }
    guard bytes.count <= longestBlank else { return false }
    return blanks.contains { $0.count == bytes.count && $0.elementsEqual(bytes) }
  }

  /// The field that a column's problems are about.
  func field(of column: ColumnReference) -> Int? {
    if column.index >= 0 { return column.index }
    return valueField >= 0 ? valueField : nil
  }

  func field(_ index: Int) -> ArraySlice<UInt8> {
    index < record.count ? record.bytes(index).trimmedBlanks : []
  }

  /// Whether two fields hold the same text.
  func saysTheSame(_ first: Int, _ second: Int) -> Bool {
    guard first < record.count, second < record.count else { return field(first) == field(second) }
    return record.haveSameBytes(first, second) || field(first) == field(second)
  }

  /// Appends the text of a column, without blanks at its ends; false when it is blank.
  func append(_ column: ColumnReference, to bytes: inout [UInt8]) -> Bool {
    switch ColumnReference.Special(rawValue: column.index) {
    case .row: bytes.append(number: row)
    case .line: bytes.append(number: record.line)
    default:
      let text = self.bytes(column)
      if isBlank(text) { return false }
      bytes.append(contentsOf: text)
    }
    return true
  }

  private func special(_ index: Int) -> ArraySlice<UInt8> {
    switch ColumnReference.Special(rawValue: index) {
    case .value: valueField >= 0 ? field(valueField) : []
    case .column: columnName[...]
    case .row: Array(String(row).utf8)[...]
    case .line: Array(String(record.line).utf8)[...]
    case .file: file[...]
    case .vintage: vintage[...]
    case .date: Array((date?.description ?? "").utf8)[...]
    case .entity: Array((entity?.text ?? "").utf8)[...]
    case nil: []
    }
  }
}

extension [UInt8] {
  /// Appends a number that is not negative, in decimal digits.
  fileprivate mutating func append(number: Int) {
    var power = 1
    while number / power >= 10 { power *= 10 }
    while power > 0 {
      append(UInt8(number / power % 10) + UInt8(ascii: "0"))
      power /= 10
    }
  }
}

extension ArraySlice<UInt8> {
  /// The bytes without ASCII white space and no-break spaces at their ends.
  var trimmedBlanks: ArraySlice<UInt8> {
    guard let first, let last else { return self }
    // Most fields have nothing to trim: one look at each end.
    if first > 0x20, last > 0x20, first != 0xC2, last != 0xA0 { return self }
    var rest = self
    while let byte = rest.first {
      if byte <= 0x20 {
        rest = rest.dropFirst()
      } else if byte == 0xC2, rest.dropFirst().first == 0xA0 {
        rest = rest.dropFirst(2)
      } else {
        break
      }
    }
    while let byte = rest.last {
      if byte <= 0x20 {
        rest = rest.dropLast()
      } else if byte == 0xA0, rest.dropLast().last == 0xC2 {
        rest = rest.dropLast(2)
      } else {
        break
      }
    }
    return rest
  }
}
