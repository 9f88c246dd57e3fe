/// Reads one friendly date with respect to a day.
struct FriendlyReader {
  let today: CivilDay

  func read(_ text: String) throws(PartialDateError) -> PartialDate {
    let edtfError: PartialDateError
    do throws(PartialDateError) {
      let date = try PartialDate.parse(text)
      guard FriendlyText.isMonthWithSlash(text) else { return date }
      edtfError = FriendlyReader.unknown(text, text)
    } catch {
      edtfError = error
    }
    guard text.utf8.count <= EDTFParser.byteCountMax else { throw edtfError }
    let folded = FriendlyText.folded(text)
    if folded.isEmpty { return try PartialDate.parse(folded) }
    if let date = edtf(folded) { return date }
    if !FriendlyText.isEDTFRange(folded), let range = try readRange(folded, of: text) { return range }
    if let date = try readSingle(folded, of: text) { return date }
    throw FriendlyText.isLikeEDTF(folded) ? edtfError : FriendlyReader.unknown(text, folded)
  }

  /// Reads one date that is not a range; `nil` when no form fits.
  func readSingle(_ folded: String, of text: String) throws(PartialDateError) -> PartialDate? {
    if let date = edtf(folded) { return date }
    if let date = try readRelativeWord(folded, of: text) { return date }
    let shape = FriendlyShape(EastAsianWords.unified(folded, today: today))
    let form = FriendlyForm(shape: shape, text: text, today: today)
    return try form.date()
  }

  /// The text as EDTF, with capitals and without spaces beside punctuation; `nil` when it is not EDTF.
  private func edtf(_ folded: String) -> PartialDate? {
    if FriendlyText.isMonthWithSlash(folded) { return nil }
    return try? PartialDate.parse(
      FriendlyText.withEDTFCapitals(FriendlyText.withoutSpacesAtPunctuation(folded)))
  }
}
