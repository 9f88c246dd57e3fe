import Countries
import EventLog
import PartialDates
import Projections

/// What changed of places, for people: a block a place, its entities by what became of them.
struct DiffText {
  private let diff: StateDiff
  private let styler: Styler
  private let width: Int?
  private let changes: ValueDiffText

  init(_ diff: StateDiff, styler: Styler, width: Int?) {
    self.diff = diff
    self.styler = styler
    self.width = width
    let names = diff.after.knowledge.names
    changes = ValueDiffText(
      value: ValueText { diff.after.timeline.name(of: $0) ?? names[$0] }, styler: styler, width: width)
  }

  func write(_ places: [PlaceDiff], to output: inout StandardOutput) {
    for (index, place) in places.enumerated() {
      if index > 0 { output.line() }
      writeHeading(place.place, to: &output)
      if place.entities.isEmpty { output.line("\n  nothing changed") }
      write(place.entities, to: &output)
    }
  }

  private func writeHeading(_ place: Place, to output: inout StandardOutput) {
    let name = "\(place.name) (\(place.code))"
    let (before, after) = (diff.before, diff.after)
    let isOfDays = before.asOf != after.asOf
    let about = isOfDays ? HeadingText.about(diff) : "as of \(after.asOf)"
    for line in HeadingText.lines(name, about, styler: styler, width: width) { output.line(line) }
    if isOfDays { return }
    let (old, new) = (HeadingText.point(before.knowledge), HeadingText.point(after.knowledge))
    for line in hanging("  from ", indent: 7, old, width: width) { output.line(line) }
    for line in hanging("  to   ", indent: 7, new, width: width) { output.line(line) }
  }

  /// The entities without a heading, by what became of them.
  func write(_ entities: [EntityDiff], to output: inout StandardOutput) {
    for change in EntityDiff.Change.allCases {
      let some = entities.filter { $0.change == change }
      if some.isEmpty { continue }
      output.line()
      output.line(styler("\(change.rawValue) (\(some.count))", .heading))
      for entity in some { write(entity, to: &output) }
    }
  }

  private func write(_ entity: EntityDiff, to output: inout StandardOutput) {
    let marks: [EntityDiff.Change: String] = [.appeared: "+ ", .changed: "~ ", .ended: "- "]
    let name = (entity.name ?? String(entity.id.slug)).safeForTerminal
    let heading = EntityHeading(
      mark: marks[entity.change] ?? "  ", name: name, otherNames: [],
      about: (["\(entity.id)"] + tie(entity)).joined(separator: ", "))
    for line in heading.lines(styler, width) { output.line(line) }
    // What ended has nothing new to show; its last values are in the state of the day before.
    if entity.change == .ended { return }
    changes.write(entity.attributes, of: entity, to: &output)
  }

  private func tie(_ entity: EntityDiff) -> [String] {
    func since(_ tie: EntityDiff.Tie) -> String {
      (tie.certainty == .possible ? "possibly since " : "since ") + tie.since.description
    }
    guard let before = entity.before, let after = entity.after else {
      return (entity.after ?? entity.before).map { [since($0)] } ?? []
    }
    if before.certainty != after.certainty || (diff.before.asOf == diff.after.asOf && before != after) {
      return ["\(since(before)) → \(since(after))"]
    }
    return []
  }
}
