import ArgumentParser
import Countries
import EventLog
import PartialDates

/// What an event says, as flags.
struct ContentOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "When it happened, EDTF: 2023-04-05, 2023-04, 2023, [..2023-03], 2021/2022.", valueName: "date"))
  var date: String?

  @Option(
    help: ArgumentHelp("What happened: noun.past-participle, such as model.released.", valueName: "kind"),
    completion: Completions.kinds)
  var kind: String?

  @Option(
    help: ArgumentHelp("What it is about: type/slug, such as model/gpt-4.", valueName: "entity"),
    completion: Completions.entities)
  var entity: String?

  @Option(
    help: ArgumentHelp("A country it ties the entity to; may be given again.", valueName: "country"),
    completion: Completions.countries)
  var country: [String] = []

  @Option(help: ArgumentHelp("One sentence for people.", valueName: "text"))
  var summary: String?

  @Option(
    help: ArgumentHelp(
      "An attribute and its value; may be given again. Values: 204000000000, true, text, ref:org/naver, "
        + "date:2023-07, 97%, 60..70%, '350000000 EUR', '>=200 scenarios', or JSON.", valueName: "name=value"),
    completion: Completions.assignments
  )
  var set: [String] = []

  @Option(
    help: ArgumentHelp("An attribute that loses its value; may be given again.", valueName: "name"),
    completion: Completions.attributes)
  var unset: [String] = []

  @Option(
    help: ArgumentHelp(
      "A member that joins a set-valued attribute; may be given again.", valueName: "name=value"),
    completion: Completions.assignments)
  var add: [String] = []

  @Option(
    help: ArgumentHelp(
      "A member that leaves a set-valued attribute; may be given again.", valueName: "name=value"),
    completion: Completions.assignments)
  var remove: [String] = []

  @OptionGroup(title: "Source") var source: SourceOptions

  /// Whether no part of an event is given.
  var isEmpty: Bool {
    date == nil && kind == nil && entity == nil && summary == nil
      && (country + set + unset + add + remove).isEmpty && (try? source.source()) == .some(nil)
  }

  /// An event with these parts.
  func content() throws -> EventContent {
    guard let date, let kind, let entity else {
      let missing = [("--date", date), ("--kind", kind), ("--entity", entity)].filter { $0.1 == nil }.map(\.0)
      throw Failure(
        .usage, "an event needs \(missing.joined(separator: " and "))",
        advice: "give them, or name a file of JSON Lines, or - for standard input")
    }
    var content = EventContent(
      date: try PartialDate(date), kind: try EventKind(kind), entity: try EntityID(entity))
    try apply(to: &content)
    return content
  }

  /// Puts the parts that are given in the place of those of `content`; attributes are replaced one by one.
  func apply(to content: inout EventContent) throws {
    if let date { content.date = try PartialDate(date) }
    if let kind { content.kind = try EventKind(kind) }
    if let entity { content.entity = try EntityID(entity) }
    if !country.isEmpty { content.countries = try country.map(PlaceArguments.country) }
    if let summary { content.summary = summary }
    for assertion in try set.map(ValueArgument.assertion) {
      content.unset.removeAll { $0 == assertion.attribute }
      if let index = content.set.firstIndex(where: { $0.attribute == assertion.attribute }) {
        content.set[index] = assertion
      } else {
        content.set.append(assertion)
      }
    }
    for name in try unset.map({ try AttributeName($0) }) {
      content.set.removeAll { $0.attribute == name }
      if !content.unset.contains(name) { content.unset.append(name) }
    }
    content.add = try ContentOptions.members(add, joining: content.add)
    content.remove = try ContentOptions.members(remove, joining: content.remove)
    if let source = try source.source() { content.source = source }
  }

  private static func members(_ texts: [String], joining old: [MemberAssertion]) throws -> [MemberAssertion] {
    try texts.map(ValueArgument.assertion).reduce(into: old) { all, next in
      if let index = all.firstIndex(where: { $0.attribute == next.attribute }) {
        let members = all[index].members
        if !members.contains(next.value) {
          all[index] = MemberAssertion(next.attribute, members + [next.value])
        }
      } else {
        all.append(MemberAssertion(next.attribute, [next.value]))
      }
    }
  }
}
