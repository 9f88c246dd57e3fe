extension PartialDate: CustomStringConvertible {
  /// The normal form, in EDTF.
  ///
  /// Exactly what was said, spelled in one way: parsing it gives an equal value, and printing that gives the same
  /// text. Marks are placed as few as possible: one on the right of the leading parts that share it, then one on
  /// the left of each other part, so `?2004-06` prints as `2004?-06`. A shift of `+00:00` prints as `Z` and
  /// `+09` as `+09:00`. Spaces after the commas of a set are dropped; the order of its members is kept.
  public var description: String {
    var text = TextBuilder()
    switch storage {
    case .date(let date):
      date.append(to: &text)
    case .openEnd(let date):
      date.append(to: &text)
      text.append("/..")
    case .unknownEnd(let date):
      date.append(to: &text)
      text.append("/")
    case .openStart(let date):
      text.append("../")
      date.append(to: &text)
    case .unknownStart(let date):
      text.append("/")
      date.append(to: &text)
    case .oneOfUntil(let date):
      text.append("[..")
      date.append(to: &text)
      text.append("]")
    case .oneOfFrom(let date):
      text.append("[")
      date.append(to: &text)
      text.append("..]")
    case .compound(let compound):
      compound.append(to: &text)
    }
    return text.string
  }
}
