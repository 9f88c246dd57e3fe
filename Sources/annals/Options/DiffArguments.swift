import Countries
import EventLog
import PartialDates

/// The places, and behind them the dates, that stand on one command line.
struct DiffArguments {
  let places: [Place]
  /// As many days as were asked for; a period means its last day.
  let days: [CivilDay]

  /// Reads `words`, of which the last `dateCount` are dates and those before are places.
  ///
  /// - Throws: ``Failure`` when a word is neither, stands in the wrong part, or could be both where a date is due.
  init(_ words: [String], dateCount: Int) throws {
    let due = dateCount == 2 ? "two dates" : "one date"
    guard words.count > dateCount else {
      throw Failure(
        .usage, "diff needs a country and \(due)",
        advice: "such as 'annals diff KR 2021 2022', or one date with --known-at given twice")
    }
    days = try words.suffix(dateCount).map { try DiffArguments.day($0, due: due) }
    places = try words.dropLast(dateCount).map { try DiffArguments.place($0, due: due) }
  }

  private static func day(_ word: String, due: String) throws -> CivilDay {
    let place = try? Place(word)
    let date = try? FriendlyDate.parse(word, today: DateArguments.today)
    if let place, let date {
      throw Failure(
        .usage, "'\(word)' can be the date \(date) and the place \(place.code) (\(place.name))",
        advice: "write \(date) for the date, or the country's two-letter code")
    }
    if let place {
      throw Failure(
        .usage, "diff needs \(due) behind the countries, and '\(word)' is \(place.name)",
        advice: "such as 'annals diff KR 2021 2022', or one date with --known-at given twice")
    }
    return try DateArguments.lastDay(word, option: "date")
  }

  private static func place(_ word: String, due: String) throws -> Place {
    do {
      return try Place(word)
    } catch {
      if let date = try? FriendlyDate.parse(word, today: DateArguments.today) {
        throw Failure(
          .usage, "diff takes \(due) here, and '\(word)' is the date \(date) where a country is due",
          advice: "such as 'annals diff KR 2021 2022', or one date with --known-at given twice")
      }
      throw Failure(error)
    }
  }
}
