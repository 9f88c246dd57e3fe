import Countries
import EventLog
import PartialDates

extension Timeline {
  /// The positions of the events of each of some places, rising.
  ///
  /// A region is its members on the last day of the timeline. Complexity: O(n).
  public func positions(of places: [Place]) -> [[UInt32]] {
    let definitions = index.definitions
    let members = places.map { Set($0.members(onDaysSinceEpoch: days.last ?? 0)) }
    let ofSet = definitions.countrySets.map { set in
      members.indices.filter { place in set.contains(where: members[place].contains) }
    }
    var positions = [[UInt32]](repeating: [], count: places.count)
    for (position, row) in rows.enumerated() {
      for place in ofSet[index.countrySet(ofRow: Int(row))] { positions[place].append(UInt32(position)) }
    }
    return positions
  }
}
