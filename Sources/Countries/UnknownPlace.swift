/// A text which names no country or region, or more than one.
///
/// Shapes: `message` is "'Koria' is no country or region", `advice` is "did you mean KR (South Korea)?".
public struct UnknownPlace: Error, Hashable, Sendable {
  /// What is wrong, in one line, without a full stop.
  public let message: String

  /// What to do about it, in one line.
  public let advice: String

  /// What was probably meant, best first, at most three; for an ambiguous name, everything it names.
  public let suggestions: [Place]

  init(text: String, key: NameKey, ambiguous: [Place]) {
    let isBlank = key.scalars.isEmpty
    suggestions = isBlank || !ambiguous.isEmpty ? ambiguous : PlaceIndex.nearest(to: key)
    let shown = UnknownPlace.printable(text)
    let choices = UnknownPlace.list(suggestions)
    if !ambiguous.isEmpty {
      message = "'\(shown)' is the name of more than one country"
      advice = "say which: \(choices)"
    } else {
      message = "'\(shown)' is no country or region"
      advice =
        suggestions.isEmpty
        ? "give a code such as KR, a name such as South Korea, 韩国, 한국 or 韓国, or a region such as europe"
        : "did you mean \(choices)?"
    }
  }

  /// "KR (South Korea), KP (North Korea) or eastern-asia".
  private static func list(_ places: [Place]) -> String {
    let items = places.map { place in
      if case .region(let region) = place { region.slug } else { "\(place.code) (\(place.name))" }
    }
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " or " + last
  }

  /// The text as it may be shown in one line of a terminal.
  private static func printable(_ text: String) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(40) {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
        shown.append("\u{FFFD}")
      default: shown.append(scalar)
      }
    }
    return String(shown) + (text.unicodeScalars.count > 40 ? "…" : "")
  }
}

extension UnknownPlace: CustomStringConvertible {
  /// Message and advice in one line.
  public var description: String { "\(message); \(advice)" }
}
