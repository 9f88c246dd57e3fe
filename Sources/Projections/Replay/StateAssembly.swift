import Countries
import EventLog
import PartialDates

/// Puts the state of a place together from the fold: only the cells of the place's entities are looked at.
struct StateAssembly {
  private let fold: FoldResult
  private let frames: [FoldFrame]
  private let framePlaces: [FramePlace]
  private let definitions: FoldDefinitions
  private let reader: FactReader
  private let day: Int64

  init(
    _ fold: FoldResult, _ frames: [FoldFrame], _ places: [FramePlace], _ definitions: FoldDefinitions,
    day: Int64
  ) {
    self.fold = fold
    self.frames = frames
    framePlaces = places
    self.definitions = definitions
    reader = FactReader(frames, definitions)
    self.day = day
  }

  /// The state of a place: those of its entities that are wanted, with what contests their values.
  func state(
    of place: Place, where isWanted: (EntityID) -> Bool, _ contests: ContestScan
  ) throws(LogError) -> PlaceState {
    let ties = try ties(of: place).filter { isWanted(definitions.entity($0.key)) }
    let cells = try marked(try cells(of: Set(ties.keys)), contests)
    var entities: [EntityState] = []
    entities.reserveCapacity(ties.count)
    for (number, tie) in ties { entities.append(try entity(number, tie, cells[number] ?? [])) }
    return PlaceState(place: place, entities: entities.sorted { $0.id < $1.id })
  }

  /// The same cells with what contests their values; names are not contested.
  private func marked(
    _ cells: [UInt32: [CellValue]], _ contests: ContestScan
  ) throws(LogError) -> [UInt32: [CellValue]] {
    let holders = cells.values.joined().compactMap { cell -> ContestScan.Holder? in
      if definitions.attributes[Int(definitions.cellAttributes[cell.cell])].isName { return nil }
      return ContestScan.Holder(
        cell: cell.cell, sequence: cell.value.event, value: cell.value.value,
        window: contests.window(ofDate: cell.date))
    }
    let found = try contests.contests(holders)
    if found.isEmpty { return cells }
    return cells.mapValues { values in
      values.map { cell in
        var cell = cell
        cell.value.contested = found[cell.cell] ?? []
        return cell
      }
    }
  }

  /// The names of some entities.
  func names(of entities: Set<EntityID>) throws(LogError) -> [EntityID: String] {
    let numbers = definitions.numbers(of: entities)
    guard let name = definitions.attributes.firstIndex(where: { $0.text == "name" }) else { return [:] }
    var names: [EntityID: String] = [:]
    for (number, values) in try cells(of: Set(numbers.keys), only: UInt32(name)) {
      if case .string(let text)? = values.first?.value.value, let id = numbers[number] { names[id] = text }
    }
    return names
  }

  // MARK: ties

  /// How an entity is tied to the place: the first tie, and whether any is certain.
  private struct EntityTie {
    var startEarliest: Int64
    var sequence: UInt64
    var date: UInt32
    var isCertain: Bool

    mutating func merge(_ other: EntityTie) {
      let isCertain = isCertain || other.isCertain
      if (other.startEarliest, other.sequence) < (startEarliest, sequence) { self = other }
      self.isCertain = isCertain
    }
  }

  private func ties(of place: Place) throws(LogError) -> [UInt32: EntityTie] {
    let members = Set(place.members(onDaysSinceEpoch: day))
    let isWanted = definitions.countrySets.map { !members.isDisjoint(with: $0) }
    var found: [UInt32: EntityTie] = [:]
    func add(_ tie: EntityTie, _ number: UInt32) {
      let entity = definitions.tieEntities[Int(number)]
      if found[entity] == nil { found[entity] = tie } else { found[entity]?.merge(tie) }
    }
    var numbers: [UInt32] = []
    var places: [FactPlace] = []
    for tie in 0..<fold.firstTies.count where isWanted[Int(definitions.tieCountries[tie])] {
      let key = fold.firstTies[tie]
      if key == 0 { continue }
      numbers.append(UInt32(tie))
      places.append(FramePlace.tie(FoldKey.ordinal(~key), frames, framePlaces))
    }
    for (number, reading) in zip(numbers, try reader.ties(places)) {
      let start = FoldKey.start(~fold.firstTies[Int(number)])
      add(
        EntityTie(
          startEarliest: start, sequence: reading.sequence, date: reading.date,
          isCertain: fold.certainTies[Int(number)]), number)
    }
    for (number, specials) in fold.specialTies where isWanted[Int(definitions.tieCountries[Int(number)])] {
      for (special, reading) in zip(specials, try reader.ties(specials.map(\.place))) {
        add(
          EntityTie(
            startEarliest: special.period.startEarliest, sequence: special.sequence, date: reading.date,
            isCertain: special.certainty == .certain), number)
      }
    }
    return found
  }

  // MARK: cells

  /// A cell of an entity with its value, and the number of the date since when it holds.
  private typealias CellValue = (cell: Int, value: ValueState, date: UInt32)

  /// One assertion that competes for a cell.
  private struct Contender {
    var cell: Int
    var rank: Int64
    var isCertain: Bool
    var place: FactPlace
  }

  private func cells(of entities: Set<UInt32>, only attribute: UInt32? = nil) throws(LogError) -> [UInt32:
    [CellValue]]
  {
    var isWanted = [Bool](repeating: false, count: definitions.entityCount)
    for entity in entities { isWanted[Int(entity)] = true }
    var contenders: [Contender] = []
    for cell in 0..<fold.certain.count where isWanted[Int(definitions.cellEntities[cell])] {
      if let attribute, definitions.cellAttributes[cell] != attribute { continue }
      addContenders(of: cell, to: &contenders)
    }
    let readings = try reader.facts(contenders.map(\.place))
    var values: [UInt32: [CellValue]] = [:]
    var start = 0
    while start < contenders.count {
      let cell = contenders[start].cell
      var end = start
      while end < contenders.count, contenders[end].cell == cell { end += 1 }
      if let (value, date) = try value(of: cell, contenders[start..<end], readings[start..<end]) {
        values[definitions.cellEntities[cell], default: []].append((cell, value, date))
      }
      start = end
    }
    return values
  }

  private func addContenders(of cell: Int, to contenders: inout [Contender]) {
    func add(_ key: UInt64, isCertain: Bool) {
      if key == 0 { return }
      contenders.append(
        Contender(
          cell: cell, rank: FoldKey.start(key), isCertain: isCertain,
          place: FramePlace.fact(FoldKey.ordinal(key), frames, framePlaces)))
    }
    add(fold.certain[cell], isCertain: true)
    if let possible = fold.possible { add(possible[cell], isCertain: false) }
    for special in fold.specialFacts[UInt32(cell)] ?? [] {
      contenders.append(
        Contender(
          cell: cell, rank: special.period.rank(on: day), isCertain: special.certainty == .certain,
          place: special.place))
    }
  }

  /// The value of a cell by its contenders: the winner, and the winner among the certain ones.
  private func value(
    of cell: Int, _ contenders: ArraySlice<Contender>, _ readings: ArraySlice<FactReader.Reading>
  ) throws(LogError) -> (ValueState, date: UInt32)? {
    func best(_ indices: some Sequence<Int>) -> Int? {
      indices.max {
        (contenders[$0].rank, readings[$0].sequence) < (contenders[$1].rank, readings[$1].sequence)
      }
    }
    guard let winner = best(contenders.indices), let value = try asserted(cell, readings[winner]) else {
      return nil
    }
    let reading = readings[winner]
    let isCertain = contenders[winner].isCertain
    var certainly: CertainValue?
    if !isCertain, let certain = best(contenders.indices.filter({ contenders[$0].isCertain })),
      let value = try asserted(cell, readings[certain])
    {
      certainly = CertainValue(value, since: date(readings[certain]), event: readings[certain].sequence)
    }
    let state = ValueState(
      value, since: date(reading), certainty: isCertain ? .certain : .possible, event: reading.sequence,
      certainly: certainly)
    return (state, reading.date)
  }

  private func asserted(_ cell: Int, _ reading: FactReader.Reading) throws(LogError) -> Value? {
    guard reading.isPresent else { return nil }
    if let value = reading.value { return value }
    return try definitions.member(cell)
  }

  private func date(_ reading: FactReader.Reading) -> PartialDate { definitions.dates[Int(reading.date)] }

  // MARK: entities

  private func entity(
    _ number: UInt32, _ tie: EntityTie, _ cells: [CellValue]
  ) throws(LogError) -> EntityState {
    var name: String?
    var names: [LocalizedName] = []
    var values: [AttributeName: ValueState] = [:]
    var members: [AttributeName: [ValueState]] = [:]
    for (cell, state, _) in cells {
      let attribute = definitions.attributes[Int(definitions.cellAttributes[cell])]
      if definitions.hasMember(cell) {
        members[attribute, default: []].append(state)
      } else if attribute.isName, case .string(let text) = state.value {
        if let language = attribute.language {
          names.append(LocalizedName(language: String(language), name: text))
        } else {
          name = text
        }
      } else {
        values[attribute] = state
      }
    }
    let attributes = Set(values.keys).union(members.keys).sorted().map { attribute in
      AttributeState(
        attribute, value: values[attribute],
        members: members[attribute, default: []].sorted { $0.value < $1.value })
    }
    return EntityState(
      definitions.entity(number), name: name,
      names: names.sorted { $0.language.precedesInUTF8($1.language) },
      since: definitions.dates[Int(tie.date)],
      certainty: tie.isCertain ? .certain : .possible, attributes: attributes)
  }
}
