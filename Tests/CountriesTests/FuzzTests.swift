import Testing

@testable import Countries

/// Splitmix64: the same texts in every run.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

@Suite struct FuzzTests {
  private static let ranges: [ClosedRange<UInt32>] = [
    0...0x7F, 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x300...0x36F, 0x1100...0x11FF, 0x1E00...0x1EFF,
    0x2000...0x206F, 0x3000...0x30FF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xFE00...0xFFFF, 0x1F1E6...0x1F1FF,
    0...0x10FFFF,
  ]

  private func randomText(_ generator: inout SeededGenerator) -> String {
    var text = String.UnicodeScalarView()
    let range = FuzzTests.ranges.randomElement(using: &generator) ?? 0...0x7F
    for _ in 0..<Int.random(in: 0...12, using: &generator) {
      if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &generator)) { text.append(scalar) }
    }
    return String(text)
  }

  /// A name with a few scalars changed, left out or doubled.
  private func damagedName(_ generator: inout SeededGenerator) -> String {
    let country = CountryCode.all.randomElement(using: &generator) ?? .europeanUnion
    let language = Language.allCases.randomElement(using: &generator) ?? .english
    var scalars = Array(country.name(in: language).unicodeScalars)
    for _ in 0..<Int.random(in: 0...2, using: &generator) where !scalars.isEmpty {
      let position = Int.random(in: 0..<scalars.count, using: &generator)
      switch Int.random(in: 0...2, using: &generator) {
      case 0: scalars.remove(at: position)
      case 1: scalars.insert(scalars[position], at: position)
      default: scalars[position] = Unicode.Scalar(UInt8.random(in: 32...126, using: &generator))
      }
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  private func check(_ text: String) {
    do {
      let place = try Place(text)
      #expect(!place.code.isEmpty && !place.name.isEmpty)
    } catch {
      #expect(!error.message.isEmpty && !error.advice.isEmpty && error.suggestions.count <= 3)
    }
    if let code = CountryCode(text) { #expect(code.description == text) }
  }

  @Test func keysOfRandomTextAreFoldedOnce() {
    var generator = SeededGenerator(state: 1)
    for _ in 0..<20_000 {
      let key = NameKey(randomText(&generator)).text
      #expect(NameKey(key).text == key)
    }
  }

  @Test func randomTextIsAPlaceOrAnError() {
    var generator = SeededGenerator(state: 2)
    for _ in 0..<300 { check(randomText(&generator)) }
  }

  @Test func damagedNamesAreAPlaceOrAnError() {
    var generator = SeededGenerator(state: 3)
    for _ in 0..<150 { check(damagedName(&generator)) }
  }

  @Test func hugeTextIsRefused() {
    #expect(throws: UnknownPlace.self) { try Place(String(repeating: "Korea", count: 20_000)) }
    #expect(CountryCode.suggestions(for: String(repeating: "韓", count: 20_000)).isEmpty)
  }

  @Test func oneLetterLeftOutOfALongNameIsForgiven() throws {
    for country in CountryCode.all where country.name.utf8.count > 7 {
      var name = country.name
      name.remove(at: name.index(name.startIndex, offsetBy: 3))
      let place = try? Place(name)
      let found = place.map { [$0] } ?? CountryCode.suggestions(for: name).map(PlaceIndex.place(of:))
      #expect(found.contains(PlaceIndex.place(of: country)), "\(name): \(found)")
    }
  }
}
