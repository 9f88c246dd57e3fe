/// Some rows of a frame, rising.
package enum EventRows: Sendable {
  /// All rows of a range.
  case range(Range<Int>)
  /// Some rows.
  case some([Int])

  /// How many there are.
  package var count: Int {
    switch self {
    case .range(let rows): rows.count
    case .some(let rows): rows.count
    }
  }

  /// Whether there is none.
  package var isEmpty: Bool { count == 0 }
}
