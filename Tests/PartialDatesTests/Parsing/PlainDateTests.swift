import Testing

@testable import PartialDates

@Suite struct PlainDateTests {
  /// What the reader of all forms makes of a text.
  private func general(_ text: String) -> SimpleDate? {
    let bytes = Array(text.utf8)
    guard let moment = try? SimpleDateReader.moment(bytes.span, in: 0..<bytes.count), moment.time == nil
    else {
      return nil
    }
    return moment.date
  }

  private func plain(_ text: String) -> SimpleDate? {
    let bytes = Array(text.utf8)
    return SimpleDate(plain: bytes.span)
  }

  @Test func everyMonthAndDayOfSomeYears() {
    for year in ["0000", "0001", "1900", "2000", "2023", "2024", "9999"] {
      #expect(plain(year) == general(year))
      for month in 0..<100 {
        let text = "\(year)-\(month / 10)\(month % 10)"
        #expect(plain(text) == general(text), "\(text)")
        for day in 0..<40 where month < 23 {
          let text = "\(text)-\(day / 10)\(day % 10)"
          #expect(plain(text) == general(text), "\(text)")
        }
      }
    }
  }

  @Test(arguments: [UInt64(1), 2, 3])
  func whatItTakesIsTakenAlike(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let letters = Array("0123456789-/X?~%.[]{}YT 年".unicodeScalars)
    for _ in 0..<20_000 {
      var scalars = Array("2021-08-05".unicodeScalars.prefix([4, 7, 10][Int(random.next() % 3)]))
      for _ in 0..<random.next() % 3 {
        scalars[Int(random.next() % UInt64(scalars.count))] =
          letters[Int(random.next() % UInt64(letters.count))]
      }
      var text = ""
      text.unicodeScalars.append(contentsOf: scalars)
      if let date = plain(text) { #expect(date == general(text), "\(text)") }
    }
  }
}
