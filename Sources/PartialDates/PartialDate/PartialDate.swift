/// A civil date with exactly the precision that was stated, in EDTF.
///
/// The language is the Extended Date/Time Format of the Library of Congress (ISO 8601-2), levels 0, 1 and 2, in
/// the proleptic Gregorian calendar, for years within ±10¹⁵. What was said is kept: `2021` never becomes
/// 1 January 2021. Two values are equal when they say the same, that is when their normal forms
/// (``description``) are equal.
///
/// A value takes 16 bytes; intervals of two dates, sets and date-times keep theirs in a shared box.
public struct PartialDate: Hashable, Sendable {
  /// The frequent forms inline, with the one date that each of them names; all others in a box.
  enum Storage: Hashable, Sendable {
    case date(SimpleDate)
    /// `A/..`
    case openEnd(SimpleDate)
    /// `A/`
    case unknownEnd(SimpleDate)
    /// `../A`
    case openStart(SimpleDate)
    /// `/A`
    case unknownStart(SimpleDate)
    /// `[..A]`
    case oneOfUntil(SimpleDate)
    /// `[A..]`
    case oneOfFrom(SimpleDate)
    indirect case compound(CompoundDate)
  }

  let storage: Storage

  init(storage: Storage) {
    self.storage = storage
  }

  /// Makes a date that is exactly one day.
  public init(_ day: CivilDay) {
    storage = .date(SimpleDate(day))
  }

  /// Tells whether the expression is an interval, written with `/`.
  public var isInterval: Bool {
    switch storage {
    case .date, .oneOfUntil, .oneOfFrom: return false
    case .openEnd, .unknownEnd, .openStart, .unknownStart: return true
    case .compound(let compound):
      if case .interval = compound.form { return true }
      return false
    }
  }
}
