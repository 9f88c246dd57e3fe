import EventLog

/// Which events give entities their newest names.
public struct TimelineNames: Sendable {
  private var sequences: [EntityID: UInt64] = [:]

  /// Finds the events; none is read.
  ///
  /// - Throws: ``LogError`` when a column is damaged.
  /// - Complexity: O(f) for f facts, of which only numbers are read; where no entity has a name nothing is.
  public init(_ index: TimelineIndex) throws(LogError) {
    let names = Dictionary(
      try index.log.cells { $0.text == "name" }.map { ($0.cell, $0.entity) }, uniquingKeysWith: { $1 })
    if names.isEmpty { return }
    let definitions = index.definitions
    var isName = [Bool](repeating: false, count: definitions.cellEntities.count)
    for cell in names.keys { isName[Int(cell)] = true }
    let wanted = WantedNumbers(isName)
    var newest: [UInt32: Int] = [:]
    let buffers = BlockBuffers()
    for block in FactBlock.all(index.frames) {
      try block.forEach(buffers, of: wanted) { fact in
        guard fact.assertion == .text, fact.row < index.rowCount, index.isCounting[fact.row] else { return }
        newest[fact.cell] = max(newest[fact.cell] ?? 0, fact.row)
      }
    }
    for (cell, row) in newest {
      if let entity = names[cell] { sequences[definitions.entity(entity)] = UInt64(row) + 1 }
    }
  }

  /// How many entities have a name.
  public var count: Int { sequences.count }

  /// The newest names of all entities that have one; read from `log`, which they were found in.
  ///
  /// - Throws: ``LogError`` when an event that gives a name is damaged.
  /// - Complexity: O(n) for n names, and the blocks that hold their events.
  public func all(in log: LogReader) throws(LogError) -> [EntityID: String] {
    let lookup = SequenceLookup(log)
    var names: [EntityID: String] = [:]
    var rest = sequences.values.sorted()[...]
    while !rest.isEmpty {
      for event in try lookup.events(at: rest.prefix(TimelineNames.eventsAtATime)) {
        if let name = event.name { names[event.content.entity] = name }
      }
      rest = rest.dropFirst(TimelineNames.eventsAtATime)
    }
    return names
  }

  private static let eventsAtATime = 4_096

  /// The sequence of the event that gives an entity its newest name, whatever the day; nil when it has none.
  public func event(naming entity: EntityID) -> UInt64? { sequences[entity] }
}

extension Event {
  /// The name that the event gives its entity; nil when it gives none.
  public var name: String? {
    for assertion in content.set where assertion.attribute.text == "name" {
      if case .string(let name) = assertion.value { return name }
    }
    return nil
  }
}
