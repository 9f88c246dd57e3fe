import EventLog
import Projections

/// Events and names, decoded when they are first shown.
final class EventStore {
  private let lookup: SequenceLookup
  private var events: [UInt64: Event] = [:]
  /// Looked for from the start, while the rest of the player is made.
  private let searching: Background<Result<TimelineNames, LogError>>
  /// Where they are not too many, all names are read while the player goes on.
  private var reading: Background<[EntityID: String]>?
  private static let namesToRead = 100_000
  private let log: LogReader
  private var known: [EntityID: String] = [:]
  private static let capacity = 4_096

  init(_ index: TimelineIndex) {
    log = index.log
    lookup = SequenceLookup(index.log)
    searching = Background {
      do throws(LogError) {
        return .success(try TimelineNames(index))
      } catch {
        return .failure(error)
      }
    }
  }

  /// The event at a sequence.
  ///
  /// - Throws: ``LogError`` when it is damaged.
  func event(_ sequence: UInt64) throws(LogError) -> Event? {
    if let event = events[sequence] { return event }
    guard let event = try lookup.event(at: sequence) else { return nil }
    if events.count >= EventStore.capacity { events.removeAll(keepingCapacity: true) }
    events[sequence] = event
    return event
  }

  /// What people call an entity: its newest name, or its slug.
  func name(_ entity: EntityID) throws(LogError) -> String {
    if let name = known[entity] { return name }
    let naming = try names().event(naming: entity)
    let name = try naming.flatMap { sequence throws(LogError) in
      if let reading, reading.isDone, let name = reading.wait()[entity] { return name }
      return try event(sequence)?.name
    }
    let shown = (name ?? String(entity.slug)).safeForTerminal
    if known.count >= EventStore.capacity { known.removeAll(keepingCapacity: true) }
    known[entity] = shown
    return shown
  }

  private func names() throws(LogError) -> TimelineNames {
    let names = try searching.wait().get()
    if reading == nil, names.count <= EventStore.namesToRead {
      let log = log
      // A name that cannot be read is told when it is shown.
      reading = Background { (try? names.all(in: log)) ?? [:] }
    }
    return names
  }
}
