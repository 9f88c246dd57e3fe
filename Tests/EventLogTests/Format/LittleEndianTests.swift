import TestSupport
import Testing

@testable import EventLog

@Suite("Integers in the byte order of the format")
struct LittleEndianTests {
  private func check<T: FixedWidthInteger & BitwiseCopyable>(_ type: T.Type, _ bytes: [UInt8]) {
    for offset in 0...bytes.count - T.bitWidth / 8 {
      var expected: T = 0
      for index in (0..<T.bitWidth / 8).reversed() {
        expected = expected << 8 | T(truncatingIfNeeded: bytes[offset + index])
      }
      #expect(bytes.integer(at: offset, as: T.self) == expected)
      var written: [UInt8] = []
      written.appendInteger(expected)
      #expect(written == Array(bytes[offset..<offset + T.bitWidth / 8]))
    }
  }

  @Test("an integer of any width is read from any place, and written as it was read", arguments: 0..<20)
  func anyPlace(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let bytes = (0..<40).map { _ in UInt8.random(in: 0...255, using: &generator) }
    check(UInt8.self, bytes)
    check(UInt16.self, bytes)
    check(UInt32.self, bytes)
    check(Int32.self, bytes)
    check(UInt64.self, bytes)
    check(Int64.self, bytes)
  }
}

@Suite("Kinds of chunks")
struct ChunkKindTests {
  @Test("every code is below the count that arrays of them have")
  func codes() {
    #expect(ChunkKind.allCases.map { Int($0.rawValue) + 1 }.max() == ChunkKind.codeCount)
  }
}
