import PartialDates

/// What date expressions mean as a table, an expression a row.
enum DateTable {
  static func of(_ meanings: [DateMeaning]) -> Table<DateMeaning> {
    func bound(
      _ name: String, _ title: String, _ bound: @escaping (DateBounds) -> DayBound
    ) -> Column<DateMeaning> {
      .both(name, title) { DateTable.text(bound($0.date.bounds)) }
    }
    return Table(
      [
        .both("input", "Input") { $0.input },
        .both("edtf", "EDTF") { $0.date.description },
        bound("startEarliest", "Starts, earliest", \.startEarliest),
        bound("startLatest", "Starts, latest", \.startLatest),
        bound("endEarliest", "Ends, earliest", \.endEarliest),
        bound("endLatest", "Ends, latest", \.endLatest),
        .both("uncertain", "Uncertain") { $0.date.isUncertain ? "true" : "false" },
        .both("approximate", "Approximate") { $0.date.isApproximate ? "true" : "false" },
      ], rows: meanings)
  }

  /// A day, `unknown`, or nothing where it is open.
  private static func text(_ bound: DayBound) -> String? {
    switch bound {
    case .day(let day): day.description
    case .past, .future: nil
    case .unknown: "unknown"
    }
  }
}
