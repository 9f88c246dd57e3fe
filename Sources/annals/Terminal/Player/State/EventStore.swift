import EventLog
import Projections

/// Events and names, decoded when they are first shown.
final class EventStore {
  private var lookup: SequenceLookup?
  private let index: TimelineIndex
  private var events: [UInt64: Event] = [:]
  private var names: TimelineNames?
  private var known: [EntityID: String] = [:]
  private static let capacity = 4_096

  init(_ index: TimelineIndex) {
    self.index = index
  }

  /// The event at a sequence.
  ///
  /// - Throws: ``LogError`` when it is damaged.
  func event(_ sequence: UInt64) throws(LogError) -> Event? {
    if let event = events[sequence] { return event }
    if lookup == nil { lookup = SequenceLookup(index.log) }
    guard let event = try lookup?.event(at: sequence) else { return nil }
    if events.count >= EventStore.capacity { events.removeAll(keepingCapacity: true) }
    events[sequence] = event
    return event
  }

  /// What people call an entity: its newest name, or its slug.
  func name(_ entity: EntityID) throws(LogError) -> String {
    if let name = known[entity] { return name }
    if names == nil { names = try TimelineNames(index) }
    let name = (try names?.name(of: entity) ?? String(entity.slug)).safeForTerminal
    if known.count >= EventStore.capacity { known.removeAll(keepingCapacity: true) }
    known[entity] = name
    return name
  }
}
