import TestSupport
import Testing

@testable import EventLog

@Suite("Fingerprints of ids")
struct IDFingerprintsTests {
  @Test("tell what a set of the same bits tells", arguments: 0..<20 as Range<UInt64>)
  func oracle(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var fingerprints = IDFingerprints()
    var oracle: Set<UInt64> = []
    // 44 bits of the hash, of which the last 32 are kept; 0 of these is taken for 1.
    func bits(_ hash: UInt64) -> UInt64 {
      let bits = hash >> 20
      return bits & 0xFFFF_FFFF == 0 ? bits | 1 : bits
    }
    for _ in 0..<3000 {
      // Hashes of few shards, near each other or far apart, so that probes meet and wrap around.
      var hash = generator.next()
      if seed % 2 == 0 { hash &= 0xC00F_0000_03FF_FFFF }
      if seed % 3 == 0 { hash |= 0x000F_FFFF_FC00_0000 }
      #expect(fingerprints.mayContain(hash) == oracle.contains(bits(hash)))
      if generator.once(in: 3) { continue }
      fingerprints.insert(hash)
      oracle.insert(bits(hash))
      #expect(fingerprints.mayContain(hash))
    }
    for hash in oracle.map({ $0 << 20 }) { #expect(fingerprints.mayContain(hash)) }
  }

  @Test("of many ids hold every one, and nearly nothing else")
  func many() {
    var fingerprints = IDFingerprints()
    // One by one, a few at once and many at once.
    for number in 0..<1000 { fingerprints.insert(IDFilter.hash("event-\(number)")) }
    fingerprints.insert((1000..<4000).map { IDFilter.hash("event-\($0)") })
    fingerprints.insert((4000..<40_000).map { IDFilter.hash("event-\($0)") })
    #expect((0..<40_000).allSatisfy { fingerprints.mayContain(IDFilter.hash("event-\($0)")) })
    #expect((0..<40_000).count { fingerprints.mayContain(IDFilter.hash("other-\($0)")) } < 3)
  }
}
