extension FriendlyReader {
  static let adviceOnForms =
    "write a date such as 2021-08-05, 2021-08, 2021Q3, Mar 2022, last month or 3 months ago"

  /// The error of a text in which no form was recognised.
  static func unknown(_ text: String, _ folded: String) -> PartialDateError {
    let shown = QuotedText.oneLine(text)
    if let word = FriendlyWords.nearest(to: folded) {
      return PartialDateError(
        message: "\(shown): this is not a date", advice: "did you mean “\(word)”?", offset: 0)
    }
    return PartialDateError(message: "\(shown): this is not a date", advice: adviceOnForms, offset: 0)
  }
}
