/// What was probably meant.
extension PlaceIndex {
  /// The places nearest to a key, best first, at most `count` which `isWanted`; empty if nothing is near.
  ///
  /// Exact names come first, then known wrong codes, then neighbouring codes, then neighbouring names.
  static func nearest(
    to key: NameKey, count: Int = 3, where isWanted: (Place) -> Bool = { _ in true }
  ) -> [Place] {
    let text = key.text
    let mistakes = CountryTable.mistakes
    let known = places(named: text) + places(in: mistakes.utf8.span.words(after: text))
    let certain = known.filter(isWanted)
    if !certain.isEmpty { return Array(certain.prefix(count)) }
    // Nobody names a country in more; the limit bounds the work.
    guard key.scalars.count <= 64 else { return [] }
    let candidates = neighbours(ofCode: text) + neighbours(ofName: key)
    var best: [Place: Nearness] = [:]
    for candidate in candidates where isWanted(candidate.place) {
      best[candidate.place] = min(best[candidate.place] ?? candidate.nearness, candidate.nearness)
    }
    return best.sorted { ($0.value, $0.key.code) < ($1.value, $1.key.code) }.prefix(count).map(\.key)
  }

  private struct Candidate {
    let place: Place
    let nearness: Nearness
  }

  /// Smaller is nearer.
  private struct Nearness: Comparable {
    let distance: Int
    let otherFirstLetter: Bool
    let lengthDifference: Int

    static func < (left: Nearness, right: Nearness) -> Bool {
      (left.distance, left.otherFirstLetter ? 1 : 0, left.lengthDifference)
        < (right.distance, right.otherFirstLetter ? 1 : 0, right.lengthDifference)
    }
  }

  /// Codes with two letters swapped, and alpha-3 codes with the last or, less near, the middle letter wrong. A
  /// wrong letter in two says nothing: every code has a dozen of such neighbours.
  private static func neighbours(ofCode text: String) -> [Candidate] {
    let letters = text.utf8.map { $0 }
    guard letters.count == 2 || letters.count == 3, letters.allSatisfy(isLowercaseLetter) else { return [] }
    return CountryCode.all.compactMap { country in
      let code = letters.count == 2 ? country.description : country.alpha3 ?? ""
      let other = code.lowercased().utf8.map { $0 }
      guard other.count == letters.count else { return nil }
      let wrong = letters.indices.filter { letters[$0] != other[$0] }
      let isSwap =
        wrong.count == 2 && wrong[0] + 1 == wrong[1]
        && letters[wrong[0]] == other[wrong[1]] && letters[wrong[1]] == other[wrong[0]]
      guard isSwap || (letters.count == 3 && wrong.count == 1 && wrong[0] > 0) else { return nil }
      let distance = isSwap ? 0 : wrong[0] == 2 ? 1 : 2
      let nearness = Nearness(distance: distance, otherFirstLetter: false, lengthDifference: 0)
      return Candidate(place: place(of: country), nearness: nearness)
    }
  }

  private static func neighbours(ofName key: NameKey) -> [Candidate] {
    let word = SpelledWord(key)
    guard word.tolerance > 0 else { return [] }
    var distance = EditDistance()
    var candidates: [Candidate] = []
    let keys = CountryTable.keys
    let span = keys.utf8.span
    span.forEachLine { name, codes in
      let other = SpelledWord(NameKey(span.text(name)))
      let sameFirst = word.letters.first == other.letters.first
      let isRuledOut = word.isShort && !sameFirst
      var edits = isRuledOut ? nil : distance(word.letters, other.letters, limit: word.tolerance)
      if edits == nil && word.isBeginning(of: other) { edits = 2 }
      guard let edits else { return }
      let difference = abs(word.letters.count - other.letters.count)
      let nearness = Nearness(distance: edits, otherFirstLetter: !sameFirst, lengthDifference: difference)
      for place in places(in: span.text(codes).split(separator: " ")) {
        candidates.append(Candidate(place: place, nearness: nearness))
      }
    }
    return candidates
  }
}
