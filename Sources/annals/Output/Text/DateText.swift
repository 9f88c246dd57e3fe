import PartialDates

/// What date expressions mean, for people.
struct DateText {
  let styler: Styler
  let width: Int?

  func write(_ meanings: [DateMeaning], to output: inout StandardOutput) {
    for (index, meaning) in meanings.enumerated() {
      if index > 0 { output.line() }
      let normal = meaning.date.description
      let input = meaning.input.safeForTerminal
      output.line(styler(normal, .name) + (input == normal ? "" : "  " + styler("from '\(input)'", .dim)))
      let bounds = meaning.date.bounds
      tell("starts", span(bounds.startEarliest, bounds.startLatest), to: &output)
      tell("ends", end(bounds), to: &output)
      let marks = [
        meaning.date.isUncertain ? "uncertain" : nil, meaning.date.isApproximate ? "approximate" : nil,
      ]
      let marked = marks.compactMap(\.self).joined(separator: ", ")
      if !marked.isEmpty { tell("marked", marked, to: &output) }
    }
  }

  private func tell(_ name: String, _ text: String, to output: inout StandardOutput) {
    for line in hanging("  \(name.padded(to: 6))  ", indent: 10, text, width: width) { output.line(line) }
  }

  private func span(_ earliest: DayBound, _ latest: DayBound) -> String {
    switch (earliest, latest) {
    case (.past, .past): "before every day"
    case (.past, .day(let day)): "by \(day) at the latest"
    case (.unknown, .day(let day)): "unknown, by \(day) at the latest"
    case (.day(let day), .future): "on \(day) or later"
    case (.day(let first), .day(let last)) where first == last: "\(first)"
    case (.day(let first), .day(let last)): "between \(first) and \(last)"
    default: "unknown"
    }
  }

  private func end(_ bounds: DateBounds) -> String {
    switch (bounds.endEarliest, bounds.endLatest) {
    case (.future, _): "open: it holds from then on"
    case (.day(let day), .unknown): "unknown, not before \(day)"
    default: span(bounds.endEarliest, bounds.endLatest)
    }
  }
}
