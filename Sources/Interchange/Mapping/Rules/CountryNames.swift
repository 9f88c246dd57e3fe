import Countries
import EventLog

/// What country a text in a table means: a code of two or three letters, a numeric code, or a name.
enum CountryNames {
  /// The country; nil for what is none, a region included.
  static func code(of text: String) -> CountryCode? {
    let utf8 = text.utf8
    if (1...3).contains(utf8.count), utf8.allSatisfy(\.isDecimalDigit) {
      return Int(text).flatMap { CountryCode(numeric: $0) }
    }
    switch Place.named(text) {
    case .country(let country): return country
    case .union: return .europeanUnion
    case .region, nil: return CountryNames.turned(text)
    }
  }

  /// `Korea, Republic of` and `Iran (Islamic Republic of)` are read with the part behind the sign put first, or left out.
  private static func turned(_ text: String) -> CountryCode? {
    let signs: [Character] = [",", "("]
    guard let sign = text.firstIndex(where: signs.contains) else { return nil }
    let head = String(text[..<sign]).trimmed
    let tail = String(text[text.index(after: sign)...].filter { $0 != ")" }).trimmed
    guard !head.isEmpty, !tail.isEmpty else { return nil }
    for candidate in ["\(tail) \(head)", "\(head) \(tail)"] {
      if case .country(let country) = Place.named(candidate) { return country }
    }
    // "Korea (South)" must not become what "Korea" alone means; a title before the name changes nothing.
    let titles = [
      "republic of", "the republic of", "islamic republic of", "plurinational state of", "state of",
      "bolivarian republic of", "united republic of", "federated states of", "kingdom of the", "kingdom of",
    ]
    guard titles.contains(tail.lowercased()), case .country(let country) = Place.named(head) else {
      return nil
    }
    return country
  }

  /// That a text is no country, and what was probably meant.
  static func unknown(_ text: String) -> EventError {
    let near = CountryCode.suggestions(for: text).map { "\($0) (\($0.name))" }
    return EventError(
      "'\(text.prefix(60))' is no country",
      advice: near.isEmpty
        ? #"name it under "map" of the countries, with null for none, or set "unknown": "skip""#
        : "did you mean \(near.joined(separator: ", "))?")
  }
}
