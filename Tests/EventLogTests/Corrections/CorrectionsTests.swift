import EventLog
import TestSupport
import Testing

@Suite("Corrections")
struct CorrectionsTests {
  @Test("void events equal those of the naive rules, for every prefix of random logs", arguments: 0..<100)
  func oracle(seed: Int) throws {
    var random = RandomEvents(seed: UInt64(seed))
    let log = try random.log(count: 25)
    for count in 0...log.count {
      let prefix = Array(log.prefix(count))
      let naive = NaiveCorrections(prefix)
      let expected = Set(prefix.filter(naive.isVoid).map(\.sequence))
      #expect(Corrections(prefix).voided == expected, "seed \(seed), \(count) events")
    }
  }

  @Test("a conflict is found exactly when the naive rules find two effective ones", arguments: 0..<60)
  func conflicts(seed: Int) throws {
    var random = RandomEvents(seed: UInt64(seed))
    let log = try random.log(count: 20)
    let corrections = Corrections(log)
    for target in log {
      for isRetraction in [false, true] {
        var content = target.content
        content.corrects = isRetraction ? nil : target.id
        content.retracts = isRetraction ? target.id : nil
        let event = Event(
          sequence: UInt64(log.count + 1), id: "new", recorded: Instant(microseconds: .max), content: content)
        let isConsistent = NaiveCorrections(log + [event]).isConsistent
        let conflict = corrections.conflict(targeting: target.sequence, isRetraction: isRetraction)
        #expect((conflict == nil) == isConsistent, "seed \(seed), target \(target.sequence)")
      }
    }
  }

  @Test("a correction of a correction leaves the first void, and stands in its place")
  func chain() {
    var corrections = Corrections()
    corrections.insert(2, of: 1, isRetraction: false)
    corrections.insert(3, of: 2, isRetraction: false)
    #expect(corrections.voided == [1, 2])
    #expect(corrections.replacement(of: 1) == 3)
    corrections.insert(4, of: 3, isRetraction: true)
    #expect(corrections.voided == [1, 3])
    #expect(corrections.replacement(of: 1) == 2)
    corrections.insert(5, of: 4, isRetraction: true)
    #expect(corrections.voided == [1, 2, 4])
    #expect(corrections.replacement(of: 1) == 3)
  }
}
