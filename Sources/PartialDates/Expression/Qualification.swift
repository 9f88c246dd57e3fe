/// What a mark says of a date part: uncertain (`?`), approximate (`~`) or both (`%`).
struct Qualification: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  static let uncertain = Qualification(rawValue: 1)
  static let approximate = Qualification(rawValue: 2)

  /// The qualification that a byte of EDTF text denotes, or `nil` for another byte.
  init?(mark: UInt8) {
    switch mark {
    case UInt8(ascii: "?"): self = .uncertain
    case UInt8(ascii: "~"): self = .approximate
    case UInt8(ascii: "%"): self = [.uncertain, .approximate]
    default: return nil
    }
  }

  init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  var mark: UInt8 {
    switch self {
    case .uncertain: UInt8(ascii: "?")
    case .approximate: UInt8(ascii: "~")
    default: UInt8(ascii: "%")
    }
  }
}

/// The qualifications of the parts of one date: year, month (or season) and day, two bits each.
///
/// Whether a mark stood on the left or the right of its part is not kept, only which parts it reaches:
/// `2004?-06` and `?2004-06` say the same.
struct Qualifications: Hashable, Sendable {
  private(set) var bits: UInt8 = 0

  var isEmpty: Bool { bits == 0 }
  var isUncertain: Bool { bits & 0b01_01_01 != 0 }
  var isApproximate: Bool { bits & 0b10_10_10 != 0 }

  subscript(part: Int) -> Qualification {
    Qualification(rawValue: bits >> UInt8(part * 2) & 0b11)
  }

  /// Marks one part, as a mark on its left does.
  mutating func mark(_ part: Int, _ qualification: Qualification) {
    bits |= qualification.rawValue << UInt8(part * 2)
  }

  /// Marks a part and all those on its left, as a mark on its right does.
  mutating func mark(through part: Int, _ qualification: Qualification) {
    for index in 0...part { mark(index, qualification) }
  }

  /// The length of the group of leading parts that one mark on the right of the group can say.
  func leadingGroupLength(partCount: Int) -> Int {
    guard self[0] != [] else { return 0 }
    var length = 1
    while length < partCount, self[length] == self[0] { length += 1 }
    return length
  }
}
