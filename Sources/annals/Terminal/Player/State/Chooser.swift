import Countries

/// The list in which countries are chosen.
struct Chooser: Sendable {
  let places: [(place: Place, events: Int)]
  var chosen: Set<Place>
  var cursor = 0

  /// Moves to the next place whose name or code begins with a letter.
  mutating func find(_ letter: Character) {
    let letter = letter.lowercased()
    let order = (1...max(places.count, 1)).map { (cursor + $0) % max(places.count, 1) }
    cursor =
      order.first {
        $0 < places.count && places[$0].place.name.lowercased().hasPrefix(letter)
      } ?? cursor
  }

  mutating func toggle() {
    guard cursor < places.count else { return }
    let place = places[cursor].place
    if chosen.remove(place) == nil { chosen.insert(place) }
  }

  mutating func move(_ rows: Int) { cursor = min(max(0, cursor + rows), max(0, places.count - 1)) }
}
