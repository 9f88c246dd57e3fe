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

  /// Appends one record whose fields may be absent: an empty text that is there stands in quotes, one that is not
  /// there is nothing.
  public mutating func append(fields: [String?]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(separator) }
      if let field {
        if field.isEmpty { bytes += [UInt8(ascii: "\""), UInt8(ascii: "\"")] } else { append(field: field) }
      }
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Hands over what was written and starts again with nothing.
  public mutating func takeBytes() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  private mutating func append(field: String) {
    let text = field.utf8
    guard needsQuotes(text) else { return bytes.append(contentsOf: text) }
    bytes.append(UInt8(ascii: "\""))
    for byte in text {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private func needsQuotes(_ text: String.UTF8View) -> Bool {
    guard let first = text.first, let last = text.last else { return false }
    if first == UInt8(ascii: " ") || last == UInt8(ascii: " ") { return true }
    return text.contains { byte in
      byte == separator || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r")
    }
  }
}
