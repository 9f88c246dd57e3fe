/// The outline of a friendly date, for matching: `5 Dec 2021` has the shape `#M#`.
///
/// A run of digits or a number word is `#`, a month name `M`, a season `S`, a unit `U`; other words and
/// punctuation stand for themselves; spaces are dropped, as no form tells them from nothing.
struct FriendlyShape {
  struct Number {
    /// The value; greater ones than any date has are cut to this limit.
    let value: Int64
    let digitCount: Int

    static let valueMax: Int64 = 999_999_999
  }

  private(set) var outline = ""
  private(set) var numbers: [Number] = []
  private(set) var month: Int?
  private(set) var season: Int?
  private(set) var unit: PeriodUnit?

  init(_ text: String) {
    var word = ""
    var digits = ""
    let characters = Array(text)
    for (index, character) in characters.enumerated() {
      let isDigit = character.isASCII && character.isNumber
      let isLetter = character.isASCII && character.isLetter
      if !isDigit { flushDigits(&digits) }
      if !isLetter { flushWord(&word) }
      if isDigit {
        digits.append(character)
      } else if isLetter {
        word.append(character)
      } else if character == "-", FriendlyShape.isMinus(at: index, characters) {
        outline.append("−")
      } else if character != " " {
        // A typed # must not pass for a number.
        outline.append(character == "#" ? "?" : character)
      }
    }
    flushDigits(&digits)
    flushWord(&word)
    if month != nil {
      // Between the parts of a date with a month's name punctuation says nothing: Dec. 5, 2021; 5-Dec-2021.
      outline = outline.filter { !",.-/".contains($0) }
    }
  }

  /// Tells a minus sign, as in `Dec -44`, from a hyphen between parts, as in `5-Dec-2021`.
  private static func isMinus(at index: Int, _ characters: [Character]) -> Bool {
    let followsSpace = index == 0 || characters[index - 1] == " "
    return followsSpace && index + 1 < characters.count && characters[index + 1].isNumber
  }

  private mutating func flushDigits(_ digits: inout String) {
    guard !digits.isEmpty else { return }
    let value = digits.utf8.count > 9 ? Number.valueMax : Int64(digits) ?? Number.valueMax
    numbers.append(Number(value: value, digitCount: digits.utf8.count))
    outline.append("#")
    digits = ""
  }

  private mutating func flushWord(_ word: inout String) {
    guard !word.isEmpty else { return }
    defer { word = "" }
    if FriendlyWords.fillers.contains(word) { return }
    if let number = FriendlyWords.numbers[word] {
      numbers.append(Number(value: number, digitCount: number < 10 ? 1 : 2))
      outline.append("#")
    } else if month == nil, let month = FriendlyWords.months[word] {
      self.month = month
      outline.append("M")
    } else if season == nil, let season = FriendlyWords.seasons[word] {
      self.season = season
      outline.append("S")
    } else if unit == nil, let unit = FriendlyWords.units[word] {
      self.unit = unit
      outline.append("U")
    } else if unit == .half, word.hasPrefix("year") {
      // A half-year is a half.
      if outline.last == "-" { outline.removeLast() }
    } else if unit == nil, let (which, unit) = FriendlyShape.joinedPeriod(word) {
      self.unit = unit
      outline += which + "U"
    } else {
      outline += word
    }
  }

  /// Splits `lastmonth`, as it is typed where spaces need quotes.
  private static func joinedPeriod(_ word: String) -> (which: String, unit: PeriodUnit)? {
    for which in ["last", "this", "next"] where word.hasPrefix(which) {
      if let unit = FriendlyWords.units[String(word.dropFirst(which.count))] { return (which, unit) }
    }
    return nil
  }
}
