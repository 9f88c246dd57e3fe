import PartialDates

/// One row of a table of dates: the text, its normal form and its four bounds.
///
/// Written as `text | normal form or = | start earliest | start latest | end earliest | end latest`; `open` in the
/// fifth column stands for an open end, and a missing fourth column for the same day as the third.
struct BoundsRow: Sendable, CustomStringConvertible {
  let text: String
  let normalForm: String
  let bounds: [String]

  var description: String { text }

  init(_ line: Substring) {
    let cells = line.split(separator: "|", omittingEmptySubsequences: false).map { cell in
      var cell = cell
      while cell.first == " " { cell.removeFirst() }
      while cell.last == " " { cell.removeLast() }
      return String(cell)
    }
    text = cells[0]
    normalForm = cells[1] == "=" ? cells[0] : cells[1]
    var bounds = Array(cells.dropFirst(2))
    if bounds.last == "open" { bounds[bounds.count - 1] = "future" }
    if bounds.count == 2 { bounds.insert(bounds[0], at: 1) }
    if bounds.count == 3 { bounds.append(bounds[2]) }
    self.bounds = bounds
  }

  static func table(_ text: String) -> [BoundsRow] {
    text.split(separator: "\n").filter { $0.contains("|") }.map(BoundsRow.init)
  }
}

extension DayBound {
  /// The bound as the tables write it.
  var cell: String {
    switch self {
    case .day(let day): day.description
    case .past: "past"
    case .future: "future"
    case .unknown: "unknown"
    }
  }
}

extension DateBounds {
  var cells: [String] { [startEarliest, startLatest, endEarliest, endLatest].map(\.cell) }
}
