import EventLog

/// The newest names of entities, read when they are asked for.
public struct TimelineNames: Sendable {
  private let index: TimelineIndex
  /// Where the newest name of each entity stands.
  private var places: [UInt32: FactPlace] = [:]
  private var numbers: [EntityID: UInt32] = [:]

  /// Finds where the names of a log stand; none is read.
  ///
  /// - Throws: ``LogError`` when a column is damaged.
  /// - Complexity: O(f) for f facts, of which only numbers are read.
  public init(_ index: TimelineIndex) throws(LogError) {
    self.index = index
    let definitions = index.definitions
    guard let name = definitions.attributes.firstIndex(where: { $0.text == "name" }) else { return }
    var rows: [UInt32: Int] = [:]
    var places: [UInt32: FactPlace] = [:]
    let buffers = BlockBuffers()
    for block in FactBlock.all(index.frames) {
      try block.forEach(buffers) { fact in
        let cell = Int(fact.cell)
        guard definitions.cellAttributes[cell] == UInt32(name), fact.assertion == .text,
          fact.row < index.rowCount,
          index.isCounting[fact.row]
        else { return }
        let entity = definitions.cellEntities[cell]
        if let newest = rows[entity], newest > fact.row { return }
        rows[entity] = fact.row
        places[entity] = fact.place
      }
    }
    self.places = places
    for entity in places.keys { numbers[definitions.entity(entity)] = entity }
  }

  /// The newest name of an entity, whatever the day; nil when it has none.
  ///
  /// - Throws: ``LogError`` when the name is damaged.
  /// - Complexity: a block of facts.
  public func name(of entity: EntityID) throws(LogError) -> String? {
    guard let number = numbers[entity], let place = places[number] else { return nil }
    let reading = try FactReader(index.frames, index.definitions).facts([place]).first
    if case .string(let name)? = reading?.value { return name }
    return nil
  }
}
