extension FriendlyReader {
  /// Reads `A..B`, `..B` or `A..` as an interval; `nil` when the text has no `..`.
  func readRange(_ folded: String, of text: String) throws(PartialDateError) -> PartialDate? {
    guard let dots = FriendlyText.rangeOfDots(folded) else { return nil }
    let left = FriendlyText.trimmed(folded[..<dots.lowerBound])
    let right = FriendlyText.trimmed(folded[dots.upperBound...])
    let shown = QuotedText.oneLine(text)
    if left.isEmpty && right.isEmpty || FriendlyText.rangeOfDots(right) != nil {
      throw PartialDateError(
        message: "\(shown): a range has one .. and a date on at least one side",
        advice: "write it as in 2021-08..2021-10", offset: 0)
    }
    let offsets = FriendlyText.sideOffsets(text)
    let start = try readSide(left, isStart: true, at: offsets.left)
    let end = try readSide(right, isStart: false, at: offsets.right)
    switch (start, end) {
    case (.moment(let moment), .open) where moment.time == nil:
      return PartialDate(storage: .openEnd(moment.date))
    case (.open, .moment(let moment)) where moment.time == nil:
      return PartialDate(storage: .openStart(moment.date))
    default:
      guard let compound = CompoundDate(start: start, end: end) else {
        throw PartialDateError(
          message: "\(shown): the range ends before it begins",
          advice: "write the earlier date first: \(end.text)..\(start.text)", offset: offsets.right)
      }
      return PartialDate(storage: .compound(compound))
    }
  }

  /// Reads one side; of a week the first or the last day, as a side is one date.
  private func readSide(
    _ side: String, isStart: Bool, at offset: Int
  ) throws(PartialDateError) -> CompoundDate.Endpoint {
    if side.isEmpty { return .open }
    let date: PartialDate?
    do throws(PartialDateError) {
      date = try readSingle(side, of: side)
    } catch {
      throw error.moved(by: offset)
    }
    guard let date else {
      let edtfError = FriendlyText.isLikeEDTF(side) ? edtfError(side) : nil
      throw (edtfError ?? FriendlyReader.unknown(side, side)).moved(by: offset)
    }
    switch date.storage {
    case .date(let date):
      return .moment(Moment(date: date, time: nil))
    case .compound(let compound):
      if case .moment(let moment) = compound.form { return .moment(moment) }
      if case .interval(let start, let end) = compound.form { return isStart ? start : end }
    default: break
    }
    throw PartialDateError(
      message: "\(QuotedText.oneLine(side)): a side of a range is one date",
      advice: "write one date on each side of ..", offset: offset)
  }

  private func edtfError(_ side: String) -> PartialDateError? {
    do throws(PartialDateError) {
      _ = try PartialDate.parse(side)
      return nil
    } catch {
      return error
    }
  }
}

extension PartialDateError {
  /// The same error in a text in which the part begins this many bytes later.
  func moved(by byteCount: Int) -> PartialDateError {
    PartialDateError(message: message, advice: advice, offset: offset + byteCount)
  }
}
