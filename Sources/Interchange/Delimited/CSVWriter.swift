/// Writes records as comma-separated values (RFC 4180, lines ended by a line feed).
///
/// A field is quoted when it holds the separator, a quote, a line break, or blanks at an end.
public struct CSVWriter: Sendable {
  /// What has been written, UTF-8.
  public private(set) var bytes: [UInt8] = []
  private let separator: UInt8

  /// A writer with the separator `separator`: a comma, or a tab for TSV.
  public init(separator: UInt8 = UInt8(ascii: ",")) {
    self.separator = separator
  }

  /// Appends one record.
  public mutating func append(record: [String]) {
    for (index, field) in record.enumerated() {
      if index > 0 { bytes.append(separator) }
      append(field: field)
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Appends one field, which may be absent, and what stands behind it: an empty text that is there stands in quotes,
  /// one that is not there is nothing.
  mutating func append(optional field: String?, before end: UInt8 = UInt8(ascii: ",")) {
    if let field {
      if field.isEmpty { bytes += [UInt8(ascii: "\""), UInt8(ascii: "\"")] } else { append(field: field) }
    }
    bytes.append(end)
  }

  /// Appends fields that were written before.
  mutating func append(written fields: [UInt8]) { bytes += fields }

  /// Hands over what was written and starts again with nothing.
  public mutating func takeBytes() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  private mutating func append(field: String) {
    let text = field.utf8.span
    guard needsQuotes(text) else { return bytes.append(contentsOf: field.utf8) }
    bytes.append(UInt8(ascii: "\""))
    for index in text.indices {
      if text[index] == UInt8(ascii: "\"") { bytes.append(text[index]) }
      bytes.append(text[index])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private func needsQuotes(_ text: Span<UInt8>) -> Bool {
    if text.isEmpty { return false }
    if text[0] == UInt8(ascii: " ") || text[text.count - 1] == UInt8(ascii: " ") { return true }
    for index in text.indices {
      let byte = text[index]
      if byte == separator || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r")
      {
        return true
      }
    }
    return false
  }
}
