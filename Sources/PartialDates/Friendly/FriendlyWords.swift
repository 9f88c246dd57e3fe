/// The English words of friendly dates.
enum FriendlyWords {
  static let units: [String: PeriodUnit] = [
    "day": .day, "days": .day, "week": .week, "weeks": .week, "month": .month, "months": .month,
    "quarter": .quarter, "quarters": .quarter, "half": .half, "halves": .half, "halfyear": .half,
    "halfyears": .half, "year": .year, "years": .year,
  ]

  static let months: [String: Int] = {
    var months: [String: Int] = ["sept": 9]
    for (index, name) in MonthName.english.enumerated() {
      months[name.lowercased()] = index + 1
      months[name.prefix(3).lowercased()] = index + 1
    }
    return months
  }()

  /// EDTF's seasons without a hemisphere.
  static let seasons: [String: Int] = ["spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24]

  static let numbers: [String: Int64] = [
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
  ]

  /// Words that change nothing: `the 5th of March`.
  static let fillers: Set<String> = ["the", "of", "st", "nd", "rd", "th"]

  static let suggestions =
    ["today", "yesterday", "tomorrow"]
    + ["last", "this", "next"].flatMap { which in
      ["day", "week", "month", "quarter", "half", "year"].map { "\(which) \($0)" }
    } + MonthName.english

  /// The word or phrase that a mistyped one is close to.
  static func nearest(to text: String) -> String? {
    let typed = Array(text)
    guard typed.count >= 3, typed.count <= 16 else { return nil }
    let distanceMax = typed.count < 5 ? 1 : 2
    var best: (word: String, distance: Int)?
    for word in suggestions {
      let distance = editDistance(typed, Array(word.lowercased()))
      if distance <= distanceMax, distance < best?.distance ?? .max { best = (word, distance) }
    }
    return best?.word
  }

  private static func editDistance(_ left: [Character], _ right: [Character]) -> Int {
    var row = Array(0...right.count)
    for (index, character) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in right.indices {
        let substituted = diagonal + (right[column] == character ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(substituted, diagonal + 1, row[column] + 1)
      }
    }
    return row[right.count]
  }
}
