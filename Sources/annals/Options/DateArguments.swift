import EventLog
import PartialDates

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The dates that people give on the command line.
enum DateArguments {
  /// The civil day where the user is.
  static var today: CivilDay {
    var seconds = time(nil)
    var parts = unsafe tm()
    unsafe localtime_r(&seconds, &parts)
    return unsafe CivilDay(
      year: Int64(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
      ?? CivilDay(daysSinceEpoch: Int64(seconds) / 86_400)
  }

  /// The last day of a date: a period means the end of it.
  static func lastDay(_ text: String, option: String) throws -> CivilDay {
    let date = try parse(text, option: option)
    guard case .day(let day) = date.span.last else {
      throw Failure(
        .badData, "\(option): \(date) has no last day",
        advice: "give a day or a period that ends, such as 2022-12")
    }
    return day
  }

  /// The first day of a date.
  static func firstDay(_ text: String, option: String) throws -> CivilDay {
    let date = try parse(text, option: option)
    guard case .day(let day) = date.span.first else {
      throw Failure(
        .badData, "\(option): \(date) has no first day",
        advice: "give a day or a period that begins, such as 2022")
    }
    return day
  }

  static func parse(_ text: String, option: String) throws -> PartialDate {
    do {
      return try FriendlyDate.parse(text, today: today)
    } catch {
      throw Failure(.badData, "\(option): \(error.message)", advice: error.advice)
    }
  }

  /// A moment of system time: an RFC 3339 instant, or a date, which means the end of its last day in UTC.
  static func instant(_ text: String, option: String) throws -> Instant {
    if let instant = Instant(text) { return instant }
    return Instant(endOf: try lastDay(text, option: option))
  }
}
