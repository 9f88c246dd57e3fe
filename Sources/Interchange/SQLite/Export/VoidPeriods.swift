import EventLog

/// During which part of the log each event is void: from the correction or retraction of it until what takes that back.
struct VoidPeriods {
  struct Period: Hashable {
    var event: UInt64
    var from: UInt64
    var until: UInt64?
  }

  /// The periods so far; those without an end go on.
  private(set) var periods: [Period] = []
  private var corrections = Corrections()
  /// The period of an event that goes on, in `periods`.
  private var open: [UInt64: Int] = [:]
  private var sequences: [String: UInt64] = [:]
  private var links: [UInt64: (target: UInt64, isRetraction: Bool)] = [:]

  /// Takes in the next event of the log. Complexity: O(d) for a chain of d corrections.
  mutating func take(_ event: Event) {
    sequences[event.id] = event.sequence
    guard let id = event.content.target, let target = sequences[id] else { return }
    let isRetraction = event.content.retracts != nil
    links[event.sequence] = (target, isRetraction)
    corrections.insert(event.sequence, of: target, isRetraction: isRetraction)
    // Only the chain of targets can have changed.
    var current = event.sequence
    while let link = links[current] {
      note(link.target, at: event.sequence)
      if !link.isRetraction { return }
      current = link.target
    }
  }

  private mutating func note(_ event: UInt64, at sequence: UInt64) {
    if corrections.isVoid(event) {
      if open[event] == nil {
        open[event] = periods.count
        periods.append(Period(event: event, from: sequence))
      }
    } else if let index = open.removeValue(forKey: event) {
      periods[index].until = sequence
    }
  }
}
