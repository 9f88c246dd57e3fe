import Countries
import EventLog
import Projections

/// Plans as a table, a plan a row.
enum PlansTable {
  struct Row {
    let report: PlansReport
    let plan: Plan
  }

  static func of(_ reports: [PlansReport]) -> Table<Row> {
    let names = reports.first?.knowledge.names ?? [:]
    let sections = reports.map { report in
      let place = report.place.map { "\($0.name) (\($0.code)): plans" } ?? "All plans"
      return Table<Row>.Section(
        heading: "\(place) as of \(report.asOf), \(HeadingText.point(report.knowledge))",
        rows: report.plans.map { Row(report: report, plan: $0) })
    }
    return Table(columns(ValueText { names[$0] }), sections)
  }

  private static func columns(_ text: ValueText) -> [Column<Row>] {
    var columns: [Column<Row>] = [
      .field("country") { $0.report.place?.code },
      .field("countryName") { $0.report.place?.name },
      .field("asOf") { $0.report.asOf.description },
    ]
    columns += Column.point { ($0.report.knowledge.point.knownAt, $0.report.knowledge.lastSequence) }
    columns += [
      .field("entity") { $0.plan.id.text },
      .field("type") { String($0.plan.id.type) },
      .field("name") { $0.plan.name },
      .shown("Entity") { MarkdownText($0.plan.name ?? $0.plan.id.text) },
      .field("countries") { $0.plan.countries.map(\.description).joined(separator: ";") },
      .shown("Countries") { MarkdownText($0.plan.countries.map(\.description).joined(separator: " ")) },
      .both("progress", "Progress") { $0.plan.progress.rawValue },
      .both("certainty", "Certainty") { $0.plan.certainty.rawValue },
      .both("expected", "Expected") { $0.plan.expectedDate.description },
      .field("expectedSince") { $0.plan.expected.since.description },
      .event("expectedEvent", "Event") { $0.plan.expected.event },
    ]
    columns += value("status", "Status", text) { $0.plan.status }
    columns += value("delivery", "Delivery", text) { $0.plan.delivery }
    columns += [
      .field("delayLeast") { $0.plan.delay?.least.map(String.init) },
      .field("delayMost") { $0.plan.delay?.most.map(String.init) },
      .shown("Delay") { MarkdownText(delay($0.plan)) },
    ]
    return columns
  }

  private static func value(
    _ name: String, _ title: String, _ text: ValueText, _ state: @escaping (Row) -> ValueState?
  ) -> [Column<Row>] {
    [
      .value(name, nil, text) { state($0)?.value },
      .field(name + "Since") { state($0)?.since.description },
      .field(name + "Event") { state($0).map { EventMark.field($0.event) } },
      .shown(title) {
        MarkdownText(
          state($0).map { "\(text($0.value)), \($0.since), event \(EventMark.field($0.event))" } ?? "")
      },
    ]
  }

  private static func delay(_ plan: Plan) -> String {
    guard let delay = plan.delay else { return "" }
    return plan.progress == .overdue
      ? "overdue by \(DelayText.days(delay.least ?? 0))" : DelayText.readable(delay)
  }
}
