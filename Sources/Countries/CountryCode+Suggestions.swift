extension CountryCode {
  /// What was probably meant by a wrong code or name, best first, at most three; empty if nothing is near.
  ///
  /// A text is compared with codes, alpha-3 codes, names in every language and known wrong codes (`UK`, `EL`).
  /// Near is a Damerau-Levenshtein distance which grows with the length, from 1 for four letters to 3 for nine and
  /// more; or a name which begins so.
  ///
  /// - Complexity: O(*nm*) for *n* letters of the text and *m* letters in all names.
  public static func suggestions(for text: String) -> [CountryCode] {
    let places = PlaceIndex.nearest(to: NameKey(text)) { place in
      if case .region = place { false } else { true }
    }
    return places.compactMap { place in
      switch place {
      case .country(let country): country
      case .union: .europeanUnion
      case .region: nil
      }
    }
  }
}
