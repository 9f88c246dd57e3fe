import EventLog
import TestSupport

/// A random course of appends, by a seed.
struct Workload {
  /// What one writer does from its opening to its end.
  let sessions: [[[EventDraft]]]

  init(seed: UInt64, events: Int = 16) throws {
    var generator = SeededGenerator(seed: seed)
    var random = RandomEvents(seed: seed)
    var rest = try random.log(count: events)[...]
    var sessions: [[[EventDraft]]] = []
    while !rest.isEmpty {
      var batches: [[EventDraft]] = []
      for _ in 0..<Int.random(in: 1...3, using: &generator) where !rest.isEmpty {
        let batch = rest.prefix(Int.random(in: 1...5, using: &generator))
        rest = rest.dropFirst(batch.count)
        batches.append(batch.map { EventDraft(id: $0.id, content: $0.content) })
      }
      sessions.append(batches)
    }
    self.sessions = sessions
  }

  /// Makes a log and appends everything, until the disk fails.
  func run(in world: CrashWorld) throws {
    try world.makeLog()
    try appendAll(in: world)
  }

  private func appendAll(in world: CrashWorld) throws {
    for session in sessions {
      let writer = try world.writer()
      for batch in session { try world.append(batch, with: writer) }
    }
  }
}
