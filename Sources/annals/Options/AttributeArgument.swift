import EventLog
import Projections

/// An attribute on the command line whose values are numbers.
enum AttributeArgument {
  /// What the values of the attribute are.
  ///
  /// - Throws: ``Failure`` when it is not in the log, not in scope, or has no numbers.
  static func tally(
    _ name: String, in events: ChartEvents, _ knowledge: Knowledge, nothing: (String) -> Failure
  ) throws -> AttributeTally {
    let tallies = events.attributes
    if let tally = tallies.first(where: { $0.attribute.text == name }) {
      if tally.numberCount > 0 { return tally }
      throw Failure(
        .badData, "the values of '\(name)' are no numbers", advice: "those of \(numeric(tallies)) are")
    }
    if events.events.isEmpty { throw nothing("no event is in scope") }
    let all = ChartEvents(knowledge).attributes
    if all.contains(where: { $0.attribute.text == name }) {
      throw nothing("nothing in scope has the attribute '\(name)'")
    }
    let near = all.lazy.filter { $0.numberCount > 0 }.map(\.attribute.text).nearest(to: name)
    throw Failure(
      .noInput, "there is no attribute '\(name)'",
      advice: near.map { "did you mean '\($0)'?" } ?? "attributes with numbers: \(numeric(all))")
  }

  /// The unit that is asked for, or the only one there is.
  ///
  /// - Throws: ``Failure`` when there are several units and none was chosen, or none of the one that was.
  static func unit(_ asked: String?, of tally: AttributeTally) throws -> String? {
    let name = tally.attribute.text
    let list = tally.units.map { "\($0.unit ?? "none") (\($0.count))" }.joined(separator: ", ")
    if let asked {
      let wanted = asked == "none" ? nil : asked
      if tally.units.contains(where: { $0.unit == wanted }) { return wanted }
      let near = tally.units.compactMap(\.unit).nearest(to: asked)
      throw Failure(
        .noInput, "no value of '\(name)' has the unit '\(asked)'",
        advice: near.map { "did you mean --unit '\($0)'?" } ?? "its units are \(list)")
    }
    if tally.units.count > 1 {
      throw Failure(
        .badData, "the values of '\(name)' have several units: \(list)",
        advice: "an axis shows one: choose it with --unit, or narrow by --entity, --type or --kind")
    }
    return tally.units.first.flatMap(\.unit)
  }

  private static func numeric(_ tallies: [AttributeTally]) -> String {
    let names = tallies.filter { $0.numberCount > 0 }.sorted {
      ($1.numberCount, $0.attribute) < ($0.numberCount, $1.attribute)
    }.map(\.attribute.text)
    if names.isEmpty { return "none" }
    return names.prefix(12).joined(separator: ", ")
      + (names.count > 12 ? " and \(names.count - 12) more" : "")
  }
}
