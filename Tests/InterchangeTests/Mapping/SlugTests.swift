import EventLog
import TestSupport
import Testing

@testable import Interchange

@Suite struct SlugTests {
  private func slug(_ text: String) -> String {
    var bytes: [UInt8] = []
    Slug.append(Array(text.utf8)[...], to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("ESM3 (98B)", "esm3-98b"), ("GPT-3.5 Turbo", "gpt-3.5-turbo"), ("DALL·E 3", "dall-e-3"),
    ("PanGu-Σ", "pangu-σ"),
    ("NÜWA", "nüwa"), ("悟道 2.0", "悟道-2.0"), ("O'Neil & Co.", "oneil-co"), ("C++", "c++"), ("US_AL", "us_al"),
    ("  x  ", "x"), ("***", ""), ("(ensemble): A × 5", "ensemble-a-5"), ("a/b", "a-b"), ("Mr. X", "mr-x"),
    ("하이퍼클로바", "하이퍼클로바"), ("L’Été", "lété"),
  ])
  func textsBecomeSlugs(text: String, expected: String) { #expect(slug(text) == expected) }

  @Test func longTextsAreCutAndStayDifferent() {
    let long = String(repeating: "word ", count: 60)
    #expect(slug(long + "a") != slug(long + "b"))
    #expect(slug(long).utf8.count <= 120)
    #expect(slug(String(repeating: "語", count: 200)).utf8.count <= 120)
  }

  @Test(arguments: 0..<300) func whateverComesOutIsAnEntity(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...80, using: &random) {
      let top: UInt32 = Bool.random(using: &random) ? 0x7F : 0x2FFFF
      if let scalar = Unicode.Scalar(UInt32.random(in: 1...top, using: &random)) { scalars.append(scalar) }
    }
    let slug = slug(String(scalars))
    if !slug.isEmpty { #expect(throws: Never.self) { try EntityID("x/\(slug)") } }
  }
}
