extension EDTFParser {
  /// Reads `[…]`, one of a set, or `{…}`, all of a set.
  ///
  /// Members are dates without a time and ranges `A..B`; the first may be `..B` and the last `A..`. A space after a
  /// comma is let through, as the drafts of the standard write it.
  static func set(_ bytes: Span<UInt8>) throws(EDTFFault) -> PartialDate.Storage {
    let isOneOf = bytes[0] == UInt8(ascii: "[")
    let closing = isOneOf ? UInt8(ascii: "]") : UInt8(ascii: "}")
    let whole = 0..<bytes.count
    guard let end = firstIndex(of: closing, bytes, in: whole) else {
      throw EDTFFault(reason: .unclosedSet, offset: bytes.count, context: whole)
    }
    if let nested = (1..<end).first(where: {
      bytes[$0] == UInt8(ascii: "[") || bytes[$0] == UInt8(ascii: "{")
    }) {
      throw EDTFFault(reason: .unexpected, offset: nested, context: whole)
    }
    guard end == bytes.count - 1 else {
      throw EDTFFault(reason: .textAfterSet, offset: end + 1, context: whole)
    }
    guard end > 1 else { throw EDTFFault(reason: .emptySet, offset: 1, context: whole) }
    var members: [CompoundDate.Member] = []
    var start = 1
    while true {
      if !members.isEmpty, start < end, bytes[start] == UInt8(ascii: " ") { start += 1 }
      let comma = firstIndex(of: UInt8(ascii: ","), bytes, in: start..<end)
      let range = start..<(comma ?? end)
      let member = try member(bytes, in: range, isFirst: members.isEmpty, isLast: comma == nil)
      if isOneOf, members.isEmpty, comma == nil {
        if case .until(let date) = member { return .oneOfUntil(date) }
        if case .from(let date) = member { return .oneOfFrom(date) }
      }
      members.append(member)
      guard let comma else { break }
      start = comma + 1
    }
    return .compound(CompoundDate(members: members, isOneOf: isOneOf))
  }

  private static func member(
    _ bytes: Span<UInt8>, in range: Range<Int>, isFirst: Bool, isLast: Bool
  ) throws(EDTFFault) -> CompoundDate.Member {
    func fault(_ reason: EDTFFault.Reason, at offset: Int) -> EDTFFault {
      EDTFFault(reason: reason, offset: offset, context: range)
    }
    guard !range.isEmpty else {
      throw EDTFFault(reason: .emptyMember, offset: range.lowerBound, context: 0..<bytes.count)
    }
    let dots = range.first { startsWithDots(bytes, at: $0, in: range) }
    guard let dots else { return .one(try SimpleDateReader.date(bytes, in: range)) }
    let before = range.lowerBound..<dots
    let after = dots + 2..<range.upperBound
    if before.isEmpty && after.isEmpty { throw fault(.rangeWithoutDate, at: dots) }
    if after.contains(where: { startsWithDots(bytes, at: $0, in: after) }) {
      throw fault(.openRangeBothSides, at: dots)
    }
    if before.isEmpty {
      guard isFirst else { throw fault(.openRangeNotFirst, at: dots) }
      return .until(try SimpleDateReader.date(bytes, in: after))
    }
    if after.isEmpty {
      guard isLast else { throw fault(.openRangeNotLast, at: dots) }
      return .from(try SimpleDateReader.date(bytes, in: before))
    }
    let first = try SimpleDateReader.date(bytes, in: before)
    let last = try SimpleDateReader.date(bytes, in: after)
    guard first.validHull.first <= last.validHull.last else {
      throw fault(.invertedRange, at: after.lowerBound)
    }
    return .range(first, last)
  }
}
