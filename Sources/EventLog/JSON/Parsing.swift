import Countries
import PartialDates

// The readers of other layers and modules, with their errors turned into those of an event.

extension PartialDate {
  package static func parsing(_ text: String) throws(EventError) -> PartialDate {
    do {
      return try PartialDate(text)
    } catch {
      throw EventError(error.message, advice: error.advice)
    }
  }
}

extension Instant {
  package static func parsing(_ text: String) throws(EventError) -> Instant {
    guard let instant = Instant(text) else {
      throw EventError("'\(text)' is no moment", advice: "write it as 2026-11-25T13:00:00.123456Z")
    }
    return instant
  }
}

extension CountryCode {
  package static func parsing(_ text: String) throws(EventError) -> CountryCode {
    guard let code = CountryCode(text) else {
      let near = CountryCode.suggestions(for: text).map { "\($0) (\($0.name))" }
      throw EventError(
        "'\(text)' is no ISO 3166-1 alpha-2 code",
        advice: near.isEmpty
          ? "use two capital letters, such as KR, or EU"
          : "did you mean \(near.joined(separator: ", "))?")
    }
    return code
  }
}
