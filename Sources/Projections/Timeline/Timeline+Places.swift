import Countries
import EventLog
import PartialDates

extension Timeline {
  /// The positions of the events of each of some places, rising.
  ///
  /// A region is its members on the last day of the timeline. Complexity: O(n · p) for n events and p places.
  public func positions(of places: [Place]) -> [[UInt32]] {
    let sets = index.definitions.countrySets
    return places.map { place in
      let members = Set(place.members(onDaysSinceEpoch: days.last ?? 0))
      let isIn = sets.map { $0.contains(where: members.contains) }
      return rows.indices.lazy.filter { isIn[Int(index.countrySets[Int(rows[$0])])] }.map { UInt32($0) }
    }
  }
}
