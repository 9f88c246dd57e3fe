import Countries
import EventLog
import PartialDates
import TestSupport
import Testing

@Suite("Writing JSON")
struct JSONWriterTests {
  @Test("random events are the bytes that a naive writer makes", arguments: 0..<40)
  func events(seed: Int) throws {
    var random = RandomEvents(seed: UInt64(seed))
    var writer = JSONWriter()
    for event in try random.log(count: 50) {
      writer.removeAll()
      writer.event(event)
      #expect(writer.text == NaiveEventText.line(event))
    }
  }

  @Test("texts of every length, with what must be escaped at every place")
  func texts() {
    let special: [Character] = [
      "\"", "\\", "\n", "\r", "\t", "\u{0}", "\u{1F}", "\u{7F}", "é", "文", "😀", "x",
    ]
    var writer = JSONWriter()
    for length in 0..<70 {
      for place in 0..<max(length, 1) {
        for character in special {
          var letters = [Character](repeating: "a", count: length)
          if place < length { letters[place] = character }
          let text = String(letters)
          writer.removeAll()
          writer.string(text)
          #expect(writer.text == NaiveEventText.quoted(text))
        }
      }
    }
  }

  @Test("random texts of few and of many escapes", arguments: 0..<20)
  func randomTexts(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let alphabet = Array("abcdefghijklmnop \"\\\n\u{1}é文😀".unicodeScalars)
    var writer = JSONWriter()
    for _ in 0..<200 {
      var text = ""
      let letters = seed.isMultiple(of: 2) ? alphabet.count : 17
      for _ in 0..<Int.random(in: 0..<200, using: &generator) {
        text.unicodeScalars.append(alphabet[Int.random(in: 0..<letters, using: &generator)])
      }
      writer.removeAll()
      writer.key(text)
      writer.string(text)
      #expect(writer.text == NaiveEventText.quoted(text) + ":" + NaiveEventText.quoted(text))
    }
  }

  @Test("numbers, moments and countries are their descriptions")
  func tokens() throws {
    var generator = SeededGenerator(seed: 7)
    var writer = JSONWriter()
    func written(_ write: (inout JSONWriter) -> Void) -> String {
      writer.removeAll()
      write(&writer)
      return writer.text
    }
    for _ in 0..<2000 {
      let bits =
        Int64.random(in: .min ... .max, using: &generator) >> Int64.random(in: 0..<64, using: &generator)
      #expect(written { $0.integer(bits) } == String(bits))
      let number = try #require(
        ExactNumber(coefficient: bits, scale: Int.random(in: 0...18, using: &generator)))
      #expect(written { $0.number(number) } == number.description)
      // Within the doubles that hold whole numbers, which the naive writer divides by.
      let instant = Instant(microseconds: bits >> 10)
      #expect(written { $0.instant(instant) } == NaiveEventText.quoted(NaiveEventText.moment(instant)))
    }
    #expect(written { $0.integer(UInt64.max) } == "18446744073709551615")
    #expect(written { $0.integer(Int64.min) } == "-9223372036854775808")
    for country in CountryCode.all { #expect(written { $0.country(country) } == "\"\(country)\"") }
  }
}
