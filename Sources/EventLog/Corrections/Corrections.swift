/// Which events are void, as corrections and retractions up to some sequence have it.
///
/// An event is void while a correction or retraction of it stands. A correction that is itself corrected still
/// stands (its replacement speaks in its place); one that is retracted does not, and what it had voided counts
/// again. At most one correction or retraction of an event stands at a time.
public struct Corrections: Hashable, Sendable {
  private struct Link: Hashable, Sendable {
    var target: UInt64
    var isRetraction: Bool
  }

  /// Every correction and retraction by its sequence.
  private var links: [UInt64: Link] = [:]
  /// The standing correction or retraction of an event.
  private var standing: [UInt64: UInt64] = [:]
  /// Further ones that stand beneath it: of one event in several logs each log may hold one.
  private var beneath: [UInt64: [UInt64]] = [:]

  /// No correction at all.
  public init() {}

  /// Whether there is no correction at all.
  public var isEmpty: Bool { links.isEmpty }

  /// How many corrections and retractions there are, standing or not.
  public var count: Int { links.count }

  /// The sequences of the void events.
  public var voided: Set<UInt64> { Set(standing.keys) }

  /// The sequences of the retractions, standing or not.
  public var retractions: Set<UInt64> { Set(links.lazy.filter(\.value.isRetraction).map(\.key)) }

  /// Whether the event at `sequence` is void.
  public func isVoid(_ sequence: UInt64) -> Bool { standing[sequence] != nil }

  /// Whether the event at `sequence` is a retraction, standing or not.
  public func isRetraction(_ sequence: UInt64) -> Bool { links[sequence]?.isRetraction ?? false }

  /// The correction or retraction of the event at `sequence` that stands, if any.
  public func standing(on sequence: UInt64) -> UInt64? { standing[sequence] }

  /// The event that speaks for the event at `sequence` now: its newest standing replacement, or itself; nil when
  /// the last of the chain is a retraction.
  public func replacement(of sequence: UInt64) -> UInt64? {
    var current = sequence
    while let next = standing[current] {
      if links[next]?.isRetraction == true { return nil }
      current = next
    }
    return current
  }

  /// Takes in the correction or retraction at `sequence`, the greatest so far.
  ///
  /// - Complexity: O(d) where d is the length of the chain of retractions that it ends.
  public mutating func insert(_ sequence: UInt64, of target: UInt64, isRetraction: Bool) {
    links[sequence] = Link(target: target, isRetraction: isRetraction)
    var current = sequence
    var stands = true
    // A retraction turns the effect of its target around, that one's the effect of its own target, and so on.
    while let link = links[current] {
      note(current, stands: stands, on: link.target)
      guard link.isRetraction else { return }
      current = link.target
      stands.toggle()
    }
  }

  private mutating func note(_ sequence: UInt64, stands: Bool, on target: UInt64) {
    if stands {
      if let first = standing[target], first != sequence { beneath[target, default: []].append(first) }
      standing[target] = sequence
    } else if standing[target] == sequence {
      standing[target] = beneath[target]?.popLast() ?? nil
    } else {
      beneath[target]?.removeAll { $0 == sequence }
    }
    if beneath[target]?.isEmpty == true { beneath[target] = nil }
  }

  /// The event that keeps a correction or retraction of `target` from being taken in: another that stands on the
  /// same event, now or because a retraction would bring it back. Nil when nothing is in the way.
  public func conflict(targeting target: UInt64, isRetraction: Bool) -> (first: UInt64, on: UInt64)? {
    var link = Link(target: target, isRetraction: isRetraction)
    var stands = true
    while true {
      if stands, let first = standing[link.target] { return (first, link.target) }
      guard link.isRetraction, let next = links[link.target] else { return nil }
      link = next
      stands.toggle()
    }
  }
}

extension Corrections {
  /// The corrections among `events`, which are in the order of their sequences.
  public init(_ events: some Sequence<Event>) {
    self.init()
    var sequences: [String: UInt64] = [:]
    for event in events {
      sequences[event.id] = event.sequence
      guard let target = event.content.target, let sequence = sequences[target] else { continue }
      insert(event.sequence, of: sequence, isRetraction: event.content.retracts != nil)
    }
  }
}
