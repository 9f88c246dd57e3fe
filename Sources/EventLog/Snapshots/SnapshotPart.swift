import Countries

/// What a snapshot holds of one country: its entities with all their cells, ties and facts, numbered anew from 0.
///
/// A state of one country is answered from it without reading anything of the others.
struct SnapshotPart {
  /// Every entity that any event up to the snapshot tied to the country, by its number in the log.
  var entities: [UInt32] = []
  /// Their cells and the ties of theirs to the country, likewise.
  var cells: [UInt32] = []
  var ties: [UInt32] = []
  /// What the snapshot has of these, with local numbers.
  var content = SnapshotContent()

  /// The parts of all countries.
  ///
  /// Complexity: O(n log n) in the rows of the snapshot and the names of the log, times the countries of an entity.
  static func all(_ content: SnapshotContent, _ definitions: FoldDefinitions) -> [(
    country: CountryCode, part: SnapshotPart
  )] {
    var parts: [CountryCode: SnapshotPart] = [:]
    for (tie, entity) in definitions.tieEntities.enumerated() {
      for country in Set(definitions.countrySets[Int(definitions.tieCountries[tie])]) {
        parts[country, default: SnapshotPart()].entities.append(entity)
        parts[country]?.ties.append(UInt32(tie))
      }
    }
    let cellsOfEntities = Grouping(definitions.cellEntities.map(Int.init), count: definitions.entityCount)
    let (cells, ties) = (definitions.cellEntities.count, definitions.tieEntities.count)
    let facts = [content.headFacts, content.specialFacts].map {
      Grouping($0.map { Int($0.number) }, count: cells)
    }
    let tieRows = [content.headTies, content.specialTies].map {
      Grouping($0.map { Int($0.number) }, count: ties)
    }
    return parts.sorted { $0.key < $1.key }.map { country, part in
      var part = part
      part.entities = Array(Set(part.entities)).sorted()
      part.cells = part.entities.flatMap { cellsOfEntities[Int($0)] }.sorted()
      part.content.headFacts = rows(content.headFacts, facts[0], part.cells)
      part.content.specialFacts = rows(content.specialFacts, facts[1], part.cells)
      part.content.headTies = rows(content.headTies, tieRows[0], part.ties)
      part.content.specialTies = rows(content.specialTies, tieRows[1], part.ties)
      part.content.voided = content.voided
      return (country, part)
    }
  }

  /// The rows of some cells or ties, with local numbers.
  private static func rows(
    _ all: [SnapshotContent.Row], _ byNumber: Grouping, _ numbers: [UInt32]
  ) -> [SnapshotContent.Row] {
    numbers.enumerated().flatMap { local, number in
      byNumber[Int(number)].map { index in
        var row = all[Int(index)]
        row.number = UInt32(local)
        return row
      }
    }
  }
}

/// The indices of the elements of each group, in order.
private struct Grouping {
  private var starts: [Int]
  private var indices: [UInt32]

  /// Groups elements by the number of their group, below `count`.
  init(_ groups: [Int], count: Int) {
    starts = [Int](repeating: 0, count: count + 1)
    for group in groups { starts[group + 1] += 1 }
    for group in 0..<count { starts[group + 1] += starts[group] }
    indices = [UInt32](repeating: 0, count: groups.count)
    var next = starts
    for (index, group) in groups.enumerated() {
      indices[next[group]] = UInt32(index)
      next[group] += 1
    }
  }

  subscript(group: Int) -> ArraySlice<UInt32> { indices[starts[group]..<starts[group + 1]] }
}
