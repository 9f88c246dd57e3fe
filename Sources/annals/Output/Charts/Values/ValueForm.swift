/// How values over time are drawn.
enum ValueForm: String, CaseIterable {
  /// A mark for each value, at the date from which it holds.
  case points
  /// A line for each entity: what holds on each day.
  case lines
}
