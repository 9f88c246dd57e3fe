import Testing

@testable import PartialDates

@Suite struct RoundTripTests {
  @Test(arguments: [UInt64(11), 12, 13, 14])
  func whatIsPrintedIsReadBack(seed: UInt64) throws {
    var generator = DateGenerator(seed: seed)
    for _ in 0..<4_000 {
      let date = generator.partialDate()
      let text = date.description
      guard text.utf8.count <= EDTFParser.byteCountMax else { continue }
      let again = try PartialDate(text)
      #expect(again == date, "\(text)")
      #expect(again.bounds == date.bounds, "\(text)")
      #expect(again.description == text)
    }
  }

  @Test(arguments: [UInt64(21), 22])
  func boundsAreInOrder(seed: UInt64) {
    var generator = DateGenerator(seed: seed)
    for _ in 0..<4_000 {
      let date = generator.partialDate()
      let bounds = date.bounds
      #expect(startRank(bounds.startEarliest) <= startRank(bounds.startLatest), "\(date)")
      #expect(endRank(bounds.endEarliest) <= endRank(bounds.endLatest), "\(date)")
      if !date.isInterval {
        #expect(bounds.endEarliest == .future && bounds.endLatest == .future, "\(date)")
      }
    }
  }

  @Test(arguments: [UInt64(31), 32])
  func marksChangeNoBounds(seed: UInt64) throws {
    var generator = DateGenerator(seed: seed)
    for _ in 0..<2_000 {
      let date = generator.partialDate()
      let plain = try PartialDate(date.description.filter { !"?~%".contains($0) })
      #expect(plain.bounds == date.bounds, "\(date)")
      #expect(!plain.isUncertain && !plain.isApproximate)
    }
  }

  private func startRank(_ bound: DayBound) -> (Int, Int64) {
    switch bound {
    case .past, .unknown: (0, 0)
    case .day(let day): (1, day.daysSinceEpoch)
    case .future: (2, 0)
    }
  }

  private func endRank(_ bound: DayBound) -> (Int, Int64) {
    switch bound {
    case .past: (0, 0)
    case .day(let day): (1, day.daysSinceEpoch)
    case .unknown, .future: (2, 0)
    }
  }
}
