import PartialDates
import Testing

/// Texts that nobody would write: whatever they are, the parsers answer, and errors are fit to print.
@Suite struct FuzzTests {
  @Test(arguments: [UInt64(41), 42])
  func randomBytesAreAnswered(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<4_000 {
      let bytes = (0..<Int.random(in: 0...24, using: &generator)).map { _ in
        UInt8.random(in: .min ... .max, using: &generator)
      }
      try check(String(decoding: bytes, as: UTF8.self))
    }
  }

  @Test(arguments: [UInt64(51), 52])
  func randomTextsOfTheAlphabetAreAnswered(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let alphabet = Array("0000111122229999XX----//..,[]{}?~%YESTZ:+ 30")
    for _ in 0..<8_000 {
      let count = Int.random(in: 1...14, using: &generator)
      try check(
        String((0..<count).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &generator)] }))
    }
  }

  @Test(arguments: [UInt64(61), 62])
  func mutatedDatesAreAnswered(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let alphabet = Array("0123456789X-/.,[]{}?~%YESTZ:+ x年\u{301}")
    for row in EDTFTable.all {
      for _ in 0..<16 {
        var text = Array(row.text)
        for _ in 0..<Int.random(in: 1...3, using: &generator) {
          let index = Int.random(in: 0..<text.count, using: &generator)
          let character = alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
          switch Int.random(in: 0..<4, using: &generator) {
          case 0: text[index] = character
          case 1: text.insert(character, at: index)
          case 2 where text.count > 1: text.remove(at: index)
          default: text.swapAt(index, Int.random(in: 0..<text.count, using: &generator))
          }
        }
        try check(String(text))
      }
    }
  }

  @Test(arguments: [UInt64(71), 72])
  func randomFriendlyWordsAreAnswered(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let words = [
      "2021", "3", "12", "31", "99", "202112", "999999999999", "q", "h", "w", "oct", "dec", "fall", "ago",
      "in",
      "last", "next", "week", "days", "half", "years", "today", "the", "th", "..", "/", "-", ".", ",", "#",
      "M",
      "U", "−", "年", "月", "日", "第", "季度", "上半年", "去年", "작년", "개월", "전", "十", "二", "四半期", "前", "[", "]",
      "?", "X", "s", "\u{301}", "\u{0}",
    ]
    for _ in 0..<6_000 {
      let count = Int.random(in: 1...6, using: &generator)
      let chosen = (0..<count).map { _ in words[Int.random(in: 0..<words.count, using: &generator)] }
      try check(chosen.joined(separator: Bool.random(using: &generator) ? " " : ""))
    }
  }

  @Test func everyTodayIsAnswered() throws {
    let words = [
      "today", "q3", "oct", "last year", "next week", "1000000 years ago", "去年3月", "3月", "yesterday",
    ]
    for days in [Int64.min, Int64.max, 0, 36_500_000_000_000_000, -4_371_588, 2_932_896, -719_528, -719_529] {
      for word in words { try check(word, today: CivilDay(daysSinceEpoch: days)) }
    }
  }

  private func check(_ text: String, today: CivilDay = FriendlyTable.today) throws {
    do throws(PartialDateError) {
      try roundTrip(try PartialDate(text), text)
    } catch {
      checkError(error, text)
    }
    do throws(PartialDateError) {
      try roundTrip(try FriendlyDate.parse(text, today: today), text)
    } catch {
      checkError(error, text)
    }
  }

  private func roundTrip(_ date: PartialDate, _ text: String) throws(PartialDateError) {
    _ = date.bounds
    let again = try PartialDate(date.description)
    #expect(again == date, "\(text)")
  }

  private func checkError(_ error: PartialDateError, _ text: String) {
    let isPrintable = (error.message + error.advice).unicodeScalars.allSatisfy {
      $0.properties.generalCategory != .control
    }
    #expect(isPrintable, "\(text.debugDescription)")
    #expect(!error.message.isEmpty && !error.advice.isEmpty, "\(text.debugDescription)")
    #expect((0...text.utf8.count).contains(error.offset), "\(text.debugDescription)")
    #expect(error.message.count < 200, "\(text.debugDescription)")
  }
}
