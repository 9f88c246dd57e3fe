extension PartialDate {
  /// Reads EDTF, levels 0, 1 and 2.
  ///
  /// Errors: every text that is not a possible date, with the part that is wrong and what to write instead. No text
  /// is trimmed, guessed or completed. Complexity: O(n) in the bytes of the text, of which there may be 1,000; a
  /// date with unspecified digits tries up to 10,000 years.
  ///
  /// Decisions where the standard leaves room:
  /// - An interval names at least one date: `../..`, `/`, `/..` and `../` are errors.
  /// - Time shifts may be `Z`, `±hh` or `±hh:mm` up to 14 hours; 24:00:00 is the end of the stated day; second 60
  ///   stands only where a leap second can.
  /// - `X` may replace any digit of a four-digit year, of a month (01 to 12) or of a day, not of a season.
  /// - `193` is the decade 1930 to 1939, `19` the century 1900 to 1999, `-193` the years -1939 to -1930.
  /// - The seasons 21 to 24 are those of the north: spring March to May, summer, autumn, and winter from December to
  ///   February of the next year. 25 to 28 are the same, 29 to 32 the southern ones from September on, 33 to 36
  ///   quarters, 37 to 39 thirds of a year, 40 and 41 halves.
  /// - A century stands beside `/` only with another century or `..`, as `2021/12` is meant for a month.
  /// - `Y` takes a month and a day too (`Y12345-06-07`), so that every civil day has a form.
  ///
  /// Source: <https://www.loc.gov/standards/datetime/>, ISO 8601-2:2019.
  @inlinable
  public init(_ text: some StringProtocol) throws(PartialDateError) {
    self = try PartialDate.parse(String(text))
  }

  @usableFromInline
  static func parse(_ text: String) throws(PartialDateError) -> PartialDate {
    do throws(EDTFFault) {
      return PartialDate(storage: try EDTFParser.storage(text.utf8.span))
    } catch {
      throw error.rendered(text)
    }
  }
}
