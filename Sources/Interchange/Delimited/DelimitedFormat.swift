/// How a table is written: CSV (RFC 4180), TSV and their relatives.
public struct DelimitedFormat: Hashable, Sendable {
  /// The byte between fields; nil lets the reader find it in the head of the file.
  public var separator: UInt8?
  /// The byte around fields that hold separators, line breaks or quotes, which are doubled.
  public var quote: UInt8
  /// The encoding; a byte order mark has the last word.
  public var encoding: TextEncoding
  /// What begins a line that is a remark; nil when there are none.
  public var comment: UInt8?
  /// The most bytes of one field.
  public var fieldBytesMax: Int
  /// The most bytes of one record.
  public var recordBytesMax: Int
  /// The most fields of one record.
  public var fieldsMax: Int

  /// A format; what is left out is as in most files.
  public init(
    separator: UInt8? = nil, quote: UInt8 = UInt8(ascii: "\""), encoding: TextEncoding = .utf8,
    comment: UInt8? = nil, fieldBytesMax: Int = 16 << 20, recordBytesMax: Int = 64 << 20,
    fieldsMax: Int = 1 << 16
  ) {
    self.separator = separator
    self.quote = quote
    self.encoding = encoding
    self.comment = comment
    self.fieldBytesMax = fieldBytesMax
    self.recordBytesMax = recordBytesMax
    self.fieldsMax = fieldsMax
  }

  /// Comma-separated values as RFC 4180 has them.
  public static let csv = DelimitedFormat(separator: UInt8(ascii: ","))
  /// Tab-separated values, quoted as in CSV.
  public static let tsv = DelimitedFormat(separator: UInt8(ascii: "\t"))
}
