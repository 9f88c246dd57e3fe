extension Pace {
  /// Reads `30d`, `2w`, `1m` or `1y` as days of the timeline a second, and `5e` as events a second.
  ///
  /// - Throws: ``Failure`` when it is no pace.
  init(text: String) throws {
    let units: [Character: Double] = ["d": 1, "w": 7, "m": 30.436875, "y": 365.2425]
    let unit = text.last.flatMap { units[$0] }
    let isEvents = text.last == "e"
    let digits = unit == nil && !isEvents ? text[...] : text.dropLast()
    guard digits.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }), let number = Double(digits),
      number > 0,
      number * (unit ?? 1) <= 1e9
    else {
      throw Failure(
        .usage, "--speed: '\(text)' is no pace",
        advice: "write days a second, such as 30d, 4w, 6m or 1y, or events a second, such as 5e")
    }
    self = isEvents ? .events(number) : .days(number * (unit ?? 1))
  }

  /// How long to wait between two events; a second at most.
  func seconds(from day: Int64, to next: Int64) -> Double {
    switch self {
    case .days(let rate): min(max((Double(next) - Double(day)) / rate, 0), 1)
    case .events(let rate): min(1 / rate, 10)
    }
  }
}
