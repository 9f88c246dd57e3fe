/// What a person names when asking for a state: a country, the European Union, or a region.
///
/// A region is the union of its countries and itself, and so is the European Union.
public enum Place: Hashable, Sendable {
  /// A single country.
  case country(CountryCode)

  /// `EU` itself and the countries which are its members on the day.
  ///
  /// The European Communities, from 1958 to 1993, count as the same.
  case union

  /// A region of M49.
  case region(Region)

  /// The place a text names.
  ///
  /// Text may be
  /// - an ISO 3166-1 alpha-2 or alpha-3 code or `EU`, in any case, or a flag. A text of two letters is a code
  ///   first: "in" is India, "de" Germany;
  /// - a country's name, or one of its usual other names, in English, Chinese (either script), Korean or Japanese:
  ///   "South Korea", "Korea", "韩国", "南韓", "한국", "韓国";
  /// - a region's slug, or its name in these languages: `eastern-asia`, "East Asia", "东亚".
  ///
  /// Case, diacritics, full width, spaces, hyphens, dots, apostrophes and a leading "the" make no difference.
  ///
  /// Throws `UnknownPlace` when nothing, or more than one country, has the name: "Congo".
  ///
  /// - Complexity: O(*n* + log *m*) for *n* bytes of text and *m* names; a text of three letters, and one that names
  ///   a region, O(*n* + *c*) for *c* codes. When it throws, O(*nm*) for what was probably meant.
  public init(_ text: some StringProtocol) throws(UnknownPlace) {
    let key = NameKey(text)
    let found = PlaceIndex.places(named: key.text)
    guard let place = found.first, found.count == 1 else {
      throw UnknownPlace(text: String(text), key: key, ambiguous: found)
    }
    self = place
  }
}

extension Place {
  /// The place a text names, as ``init(_:)`` reads it; nil when nothing or more than one country has the name.
  ///
  /// What was probably meant is not looked for, which is what takes long.
  public static func named(_ text: String) -> Place? {
    let found = PlaceIndex.places(named: NameKey(text).text)
    return found.count == 1 ? found.first : nil
  }
}

extension Place: CustomStringConvertible {
  /// The code.
  public var description: String { code }
}
