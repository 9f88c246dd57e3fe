import CChecksum
import TestSupport
import Testing

@testable import EventLog

@Suite("CRC-32C")
struct ChecksumTests {
  @Test("gives the values of RFC 3720, appendix B.4")
  func publishedValues() {
    #expect(crc32c([UInt8](repeating: 0, count: 32)) == 0x8A91_36AA)
    #expect(crc32c([UInt8](repeating: 0xFF, count: 32)) == 0x62A8_AB43)
    #expect(crc32c(0..<32) == 0x46DD_794E)
    #expect(crc32c((0..<32).reversed()) == 0x113F_DB5C)
    #expect(crc32c("123456789".utf8) == 0xE306_9283)
    #expect(crc32c([UInt8]()) == 0)
  }

  @Test("is the same by instruction, by table, whole and in parts", arguments: 0..<50)
  func agreement(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let bytes = (0..<Int.random(in: 0...3000, using: &generator)).map { _ in
      UInt8.random(in: 0...255, using: &generator)
    }
    let cut = Int.random(in: 0...bytes.count, using: &generator)
    let portable = unsafe bytes.withUnsafeBytes { unsafe annals_crc32c_portable(0, $0.baseAddress, $0.count) }
    #expect(crc32c(bytes) == portable)
    #expect(crc32c(bytes[cut...], seed: crc32c(bytes[..<cut])) == portable)
  }
}
