/// What was made of texts before, so that a cell that many rows share is made into something once.
///
/// Direct-mapped: of two texts that fall on one place the later stays. A column whose texts hardly ever come again
/// is soon not kept any more.
struct CellCache<Made> {
  private struct Place {
    var text: [UInt8]
    var made: Made
  }

  private static var textBytesMax: Int { 128 }
  /// After so many texts it is seen whether keeping them pays.
  private static var trials: Int { 8192 }

  private var places: [Place?] = []
  private let placesCount: Int
  private var asked = 0
  private var found = 0
  private var isOff = false

  /// An empty cache of so many places, a power of two.
  init(places: Int = 1024) { placesCount = places }

  /// What was made of a text.
  mutating func made(of text: ArraySlice<UInt8>) -> Made? {
    if isOff { return nil }
    asked += 1
    if asked == CellCache.trials, found * 4 < asked {
      isOff = true
      places = []
    }
    guard !places.isEmpty, let place = places[index(of: text)], place.text.count == text.count,
      place.text.elementsEqual(text)
    else { return nil }
    found += 1
    return place.made
  }

  /// Keeps what was made of a text.
  mutating func keep(_ made: Made, of text: ArraySlice<UInt8>) {
    if isOff || text.count > CellCache.textBytesMax { return }
    if places.isEmpty { places = Array(repeating: nil, count: placesCount) }
    places[index(of: text)] = Place(text: Array(text), made: made)
  }

  private func index(of text: ArraySlice<UInt8>) -> Int {
    var hash = TextHash()
    hash.mix(text.span)
    return Int(truncatingIfNeeded: hash.value) & (placesCount - 1)
  }
}
