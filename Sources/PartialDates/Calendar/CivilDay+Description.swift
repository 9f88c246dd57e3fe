extension CivilDay: CustomStringConvertible {
  /// The day in ISO 8601: `2021-08-05`, `-0044-03-15`, and beyond four digits `+12345-01-02`.
  public var description: String {
    let (year, month, day) = parts
    var text = TextBuilder()
    if year > 9_999 { text.append("+") }
    text.append(year: year)
    text.append("-")
    text.append(twoDigits: month)
    text.append("-")
    text.append(twoDigits: day)
    return text.string
  }
}
