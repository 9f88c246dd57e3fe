import Countries
import EventLog
import PartialDates

/// Makes random, valid logs in a small world, so that events meet in the same cells.
public struct RandomEvents {
  /// The dates that events may have: every form that bounds differ by.
  public static let dates = [
    "2019", "2020", "2021", "2022", "2020-02", "2021-06", "2021-12", "2022-01", "2020-02-29", "2021-07-15",
    "2021-12-31", "2022-03-01", "202X", "2021-33", "2021-36", "2021-21", "2020-24", "2021-40", "2021?",
    "2021-06~",
    "2020-05-05%", "[2020-11..2021-03]", "[..2021-06]", "[..2020]", "[2021-05,2021-08]", "[2020..]",
    "2020/2021", "2020-03/2021-06-15", "2019-05-01/2020-05-01", "2021/..", "2021-06/", "/2021-03",
    "/2020-12-31",
    "../2021", "../2020-06-30", "2021-XX-15", "2020-1X", "1999", "2030", "-0044",
  ]

  private var generator: SeededGenerator
  private var made: [Event] = []
  private let entities = ["model/a", "model/b", "org/c", "law/d"]
  private let attributes = ["parameters", "status", "name", "name@ko", "share"]
  private let setAttributes = ["partners", "modalities"]
  private let countries = ["KR", "JP", "CN", "US", "DE", "GB", "EU"]

  /// A maker for a seed.
  public init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// A log of `count` events or a few less.
  public mutating func log(count: Int) throws -> [Event] {
    made = []
    for _ in 0..<count { try add() }
    return made
  }

  /// One random date of the small world.
  public mutating func date() throws -> PartialDate {
    try PartialDate(generator.pick(RandomEvents.dates))
  }

  private mutating func add() throws {
    let sequence = UInt64(made.count + 1)
    let recorded = Instant(microseconds: 1_600_000_000_000_000 + Int64(sequence) * 86_400_000_000)
    let content = try generator.once(in: 4) ? correction() : assertion()
    guard let content else { return }
    let event = Event(sequence: sequence, id: "e\(sequence)", recorded: recorded, content: content)
    guard NaiveCorrections(made + [event]).isConsistent else { return }
    made.append(event)
  }

  private mutating func correction() throws -> EventContent? {
    if made.isEmpty { return nil }
    let target = generator.pick(made)
    if generator.once(in: 2) {
      var content = target.content
      content = EventContent(
        date: content.date, kind: content.kind, entity: content.entity, countries: content.countries)
      content.retracts = target.id
      content.reason = "withdrawn"
      return content
    }
    var content = try assertion()
    content.entity = target.content.entity
    content.corrects = target.id
    return content
  }

  private mutating func assertion() throws -> EventContent {
    var content = EventContent(
      date: try date(), kind: try EventKind("thing.happened"), entity: try EntityID(generator.pick(entities)))
    content.countries = countries.shuffled(using: &generator).prefix(Int.random(in: 0...2, using: &generator))
      .compactMap { CountryCode($0) }
    for attribute in attributes where generator.once(in: 3) {
      let name = try AttributeName(attribute)
      if generator.once(in: 6) {
        content.unset.append(name)
      } else {
        content.set.append(try assertion(of: name))
      }
    }
    for attribute in setAttributes where generator.once(in: 3) {
      let members = try ["x", "y", "z"].shuffled(using: &generator).prefix(2).map {
        Value.reference(try EntityID("org/\($0)"))
      }
      content.add.append(MemberAssertion(try AttributeName(attribute), [members[0]]))
      if generator.once(in: 2) {
        content.remove.append(MemberAssertion(try AttributeName(attribute), [members[1]]))
      }
    }
    if generator.once(in: 2) { content.summary = "Something happens, number \(made.count)." }
    if generator.once(in: 2) {
      content.source = Source(title: "Work \(Int.random(in: 1...3, using: &generator))")
    }
    return content
  }

  private mutating func assertion(of name: AttributeName) throws -> Assertion {
    if name.isName { return Assertion(name, .string(generator.pick(["Alpha", "Beta", "감마"]))) }
    let number = ExactNumber(Int64.random(in: -3...9, using: &generator))
    let values: [Value] = [
      .number(number), .boolean(generator.once(in: 2)), .string(generator.pick(["a", "b\n\"c\"", "", "文心"])),
      .reference(try EntityID(generator.pick(entities))), .date(try date()),
      .quantity(try Quantity(.atLeast(number), unit: generator.pick(["%", "EUR"]))),
      .quantity(try Quantity(.exactly(number), unit: nil, isApproximate: true)),
      .quantity(try Quantity(.between(low: number, high: ExactNumber(10)), unit: "%")),
      .quantity(try Quantity(.atMost(number), unit: "users", isApproximate: generator.once(in: 2))),
    ]
    return Assertion(name, generator.pick(values))
  }
}
