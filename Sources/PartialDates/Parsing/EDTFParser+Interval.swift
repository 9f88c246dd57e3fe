extension EDTFParser {
  /// Reads `A/B`, where either side, but not both, may be `..` (open) or empty (unknown).
  ///
  /// The standard shows no interval without a date, and one would say nothing: `../..`, `/`, `/..` and `../` are
  /// refused. So is a century on one side only: who writes `2021/12` or `12/2021` means a month.
  static func interval(_ bytes: Span<UInt8>, slash: Int) throws(EDTFFault) -> PartialDate.Storage {
    let whole = 0..<bytes.count
    if let second = firstIndex(of: UInt8(ascii: "/"), bytes, in: slash + 1..<bytes.count) {
      throw EDTFFault(reason: .secondSlash, offset: second, context: whole)
    }
    let start = try endpoint(bytes, in: 0..<slash)
    let end = try endpoint(bytes, in: slash + 1..<bytes.count)
    switch (start, end) {
    case (.moment(let moment), .open) where moment.time == nil: return .openEnd(moment.date)
    case (.moment(let moment), .unknown) where moment.time == nil: return .unknownEnd(moment.date)
    case (.open, .moment(let moment)) where moment.time == nil: return .openStart(moment.date)
    case (.unknown, .moment(let moment)) where moment.time == nil: return .unknownStart(moment.date)
    case (.open, .open), (.open, .unknown), (.unknown, .open), (.unknown, .unknown):
      throw EDTFFault(reason: .intervalWithoutDate, offset: 0, context: whole)
    default:
      if case .moment(let first) = start, case .moment(let last) = end,
        (first.date.precision == .century) != (last.date.precision == .century)
      {
        throw EDTFFault(
          reason: .centuryBesideDate, offset: first.date.precision == .century ? 0 : slash + 1, context: whole
        )
      }
      guard let compound = CompoundDate(start: start, end: end) else {
        throw EDTFFault(reason: .invertedInterval, offset: slash + 1, context: whole)
      }
      return .compound(compound)
    }
  }

  private static func endpoint(
    _ bytes: Span<UInt8>, in range: Range<Int>
  ) throws(EDTFFault) -> CompoundDate.Endpoint {
    if range.isEmpty { return .unknown }
    if range.count == 2, startsWithDots(bytes, at: range.lowerBound, in: range) { return .open }
    let first = bytes[range.lowerBound]
    if first == UInt8(ascii: "[") || first == UInt8(ascii: "{") {
      throw EDTFFault(reason: .setInInterval, offset: range.lowerBound, context: range)
    }
    return .moment(try SimpleDateReader.moment(bytes, in: range))
  }
}
