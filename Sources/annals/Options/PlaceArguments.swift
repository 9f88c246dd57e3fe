import Countries

/// The places that people name on the command line.
enum PlaceArguments {
  /// The place that a text names.
  static func place(_ text: String) throws -> Place {
    do {
      return try Place(text)
    } catch {
      throw Failure(error)
    }
  }

  /// The one country that a text names; `EU` counts as one.
  static func country(_ text: String) throws -> CountryCode {
    switch try place(text) {
    case .country(let code): return code
    case .union: return .europeanUnion
    case .region(let region):
      throw Failure(
        .badData, "'\(text)' is the region \(region.name), not a country",
        advice: "an event names countries; give each with its own --country")
    }
  }
}
