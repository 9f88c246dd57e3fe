import EventLog
import Projections

/// Plans for people: a block a place, its plans by how they stand, the first expected first.
struct PlansText {
  let styler: Styler
  let width: Int?

  private static let order: [Plan.Progress] = [.overdue, .planned, .delivered, .cancelled]

  private struct Row {
    var mark: String
    var name: String
    var id: String
    var countries: String
    var expected: String
    var outcome: String
  }

  func write(_ reports: [PlansReport], to output: inout StandardOutput) {
    for (index, report) in reports.enumerated() {
      if index > 0 { output.line() }
      let name = report.place.map { "\($0.name) (\($0.code))" } ?? "all plans"
      let about = "as of \(report.asOf), \(HeadingText.point(report.knowledge))"
      for line in HeadingText.lines(name, about, styler: styler, width: width) { output.line(line) }
      if report.plans.isEmpty { output.line("\n  nothing is planned on this day") }
      write(report, to: &output)
    }
  }

  private func write(_ report: PlansReport, to output: inout StandardOutput) {
    let plans = report.plans.sorted { left, right in
      let (a, b) = (PlansText.lastDay(left), PlansText.lastDay(right))
      return a == b ? left.id < right.id : a < b
    }
    let names = report.knowledge.names
    let groups = PlansText.order.map { progress in
      (progress, plans.filter { $0.progress == progress }.map { row($0, ValueText { names[$0] }) })
    }
    let rows = groups.flatMap(\.1)
    let widths = Widths(rows)
    let isTable = width.map { widths.total <= $0 } ?? true
    for (progress, rows) in groups where !rows.isEmpty {
      output.line()
      output.line(styler("\(progress.rawValue) (\(rows.count))", .heading))
      for row in rows {
        if isTable { output.line(tableLine(row, widths)) } else { writeLines(row, to: &output) }
      }
    }
    if plans.contains(where: { $0.certainty == .possible }) {
      output.line()
      output.line(styler("? possible on this day, not certain", .dim))
    }
  }

  private struct Widths {
    let name: Int
    let id: Int
    let countries: Int
    let expected: Int
    let total: Int

    init(_ rows: [Row]) {
      func widest(_ column: (Row) -> String) -> Int { rows.map { column($0).displayWidth }.max() ?? 0 }
      (name, id, countries) = (widest(\.name), widest(\.id), widest(\.countries))
      expected = widest(\.expected)
      total = 2 + name + 2 + id + 2 + countries + 2 + expected + 2 + widest(\.outcome)
    }
  }

  /// The last day of the expected date; what has none comes last.
  private static func lastDay(_ plan: Plan) -> Int64 {
    plan.expectedDate.span.last.civilDay?.daysSinceEpoch ?? .max
  }

  /// The expected date as it was said, and for a period its last day.
  private static func due(_ plan: Plan) -> String {
    let span = plan.expectedDate.span
    guard span.first != span.last, case .day(let last) = span.last else { return "\(plan.expectedDate)" }
    return "\(plan.expectedDate), by \(last)"
  }

  private func row(_ plan: Plan, _ value: ValueText) -> Row {
    Row(
      mark: plan.certainty == .possible ? "? " : "  ",
      name: (plan.name ?? String(plan.id.slug)).safeForTerminal, id: plan.id.text,
      countries: plan.countries.map(\.description).joined(separator: " "),
      expected: "expected \(PlansText.due(plan))  \(EventMark.text(plan.expected.event))",
      outcome: outcome(plan, value))
  }

  private func outcome(_ plan: Plan, _ value: ValueText) -> String {
    let status = plan.status.map { value($0.value) } ?? "no status"
    switch plan.progress {
    case .planned: return status
    case .overdue:
      return "\(status), overdue by \(DelayText.days(plan.delay?.least ?? 0))"
    case .cancelled:
      return status + (plan.status.map { " \($0.since)  \(EventMark.text($0.event))" } ?? "")
    case .delivered:
      guard let delivery = plan.delivery else { return status }
      let now = plan.status.flatMap {
        $0.event == delivery.event ? nil : "; now \(value($0.value))  \(EventMark.text($0.event))"
      }
      let delay = plan.delay.map { ", \(DelayText.readable($0))" } ?? ""
      return
        "\(value(delivery.value)) \(delivery.since)  \(EventMark.text(delivery.event))\(delay)\(now ?? "")"
    }
  }

  private func tableLine(_ row: Row, _ widths: Widths) -> String {
    let gap = String(repeating: " ", count: widths.name - row.name.displayWidth + 2)
    return row.mark + styler(row.name, .name) + gap + styler(row.id.padded(to: widths.id), .dim) + "  "
      + row.countries.padded(to: widths.countries) + "  " + row.expected.padded(to: widths.expected) + "  "
      + row.outcome
  }

  private func writeLines(_ row: Row, to output: inout StandardOutput) {
    let about = "\(row.id)  \(row.countries)"
    if let width, row.name.displayWidth + 2 > width {
      for line in hanging(row.mark + row.name, by: 4, width: width) { output.line(styler(line, .name)) }
      for line in hanging("    ", indent: 4, about, width: width) { output.line(line) }
    } else {
      let head = row.mark + styler(row.name, .name) + "  "
      for line in hanging(head, indent: row.name.displayWidth + 4, about, width: width) { output.line(line) }
    }
    let told = "\(row.expected); \(row.outcome)"
    for line in hanging("    ", indent: 4, told, width: width) { output.line(line) }
  }
}
