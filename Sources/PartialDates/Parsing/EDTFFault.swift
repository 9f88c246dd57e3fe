/// Why a text is not EDTF, before it is put into words.
///
/// Small and without strings, so that the parser stays cheap; `PartialDateError` renders it with the text at hand.
struct EDTFFault: Error, Hashable, Sendable {
  enum Reason: Hashable, Sendable {
    // The text as a whole.
    case empty
    case tooLong(byteCount: Int)
    case unexpected
    case unexpectedEnd
    // The year.
    case plusSign
    case yearDigits(count: Int)
    case negativeZeroYear
    case negativeZeroSpan
    case maskedShortYear
    case prefixedYearTooShort(Int64)
    case prefixedYearLeadingZero
    case prefixedYearMasked
    case yearTooFar
    case exponent
    case significantDigits(Int, ofDigits: Int)
    case significantMasked
    case partsAfterEstimatedYear
    // The month, the day and their hull.
    case partDigits(part: Int)
    case monthNumber(Int)
    case maskedDivision
    case dayAfterDivision
    case dayNumber(Int, month: Int, year: Int64)
    case noMatchingDay
    // Marks.
    case doubledMark
    case markBeforeTime
    case markAfterTime
    // The time.
    case timeAfterPartialDate
    case timeShape
    case hour(Int)
    case minute(Int)
    case second(Int)
    case afterMidnight
    case leapSecond
    case shiftShape
    case shift(Int)
    case fraction
    // Intervals and sets.
    case secondSlash
    case intervalWithoutDate
    case invertedInterval
    case centuryBesideDate
    case setInInterval
    case unclosedSet
    case emptySet
    case emptyMember
    case rangeWithoutDate
    case openRangeNotFirst
    case openRangeNotLast
    case openRangeBothSides
    case invertedRange
    case timeInSet
    case textAfterSet
  }

  let reason: Reason
  /// The UTF-8 offset of the wrong part.
  let offset: Int
  /// The UTF-8 offsets of the date in which it stands.
  let context: Range<Int>
}
