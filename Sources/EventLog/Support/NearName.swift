import Countries

extension Sequence where Element == String {
  /// The name nearest to `text`, when it is near enough to be what was meant: see ``NearestName``.
  package func nearest(to text: String) -> String? {
    var nearest = NearestName(to: text)
    for name in self {
      nearest.consider(name.utf8.span)
      if nearest.isExact { break }
    }
    return nearest.name
  }

  /// `'name'` where one is near, else the general hint.
  func hint(for text: String, otherwise general: String) -> String {
    nearest(to: text).map { "'\($0)'" } ?? general
  }
}
