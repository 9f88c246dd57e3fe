import Countries

extension Sequence where Element == String {
  /// The name nearest to `text`, when it is near enough to be what was meant.
  ///
  /// Near enough is a third of the letters wrong, swapped, missing or too many (Damerau-Levenshtein distance,
  /// restricted edit form). Complexity: O(n · m) a name.
  package func nearest(to text: String) -> String? {
    let wanted = text.lowercased().unicodeScalars.map(\.value)
    var limit = Swift.max(1, wanted.count / 3)
    var distance = EditDistance()
    var best: String?
    for name in self {
      let letters = name.lowercased().unicodeScalars.map(\.value)
      guard let found = distance(wanted, letters, limit: limit) else { continue }
      best = name
      if found == 0 { break }
      // Only a nearer one may take its place.
      limit = found - 1
    }
    return best
  }

  /// `'name'` where one is near, else the general hint.
  func hint(for text: String, otherwise general: String) -> String {
    nearest(to: text).map { "'\($0)'" } ?? general
  }
}
