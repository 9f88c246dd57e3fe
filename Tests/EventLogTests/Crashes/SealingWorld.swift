import TestSupport

@testable import EventLog

/// A log whose next append seals it.
enum SealingWorld: String, CaseIterable {
  /// All of it.
  case whole
  /// The frames near its end, behind others that stay.
  case end

  func make() throws -> CrashWorld {
    let world = CrashWorld(limits: self == .whole ? SealLimits() : SealingWorld.endLimits)
    try world.makeLog()
    let sure = self == .whole ? 62 : 16
    let writer = try world.writer()
    for index in 0..<sure { try world.append([try SealingWorld.draft(index)], with: writer) }
    for index in sure..<100 {
      if try isNextSealed(of: world) { return world }
      try world.append([try SealingWorld.draft(index)], with: writer)
    }
    throw CrashWorld.Broken(description: "a hundred appends sealed nothing")
  }

  private static func draft(_ index: Int) throws -> EventDraft { try TestLog.draft("e\(index)") }

  /// Whether the next append seals: all frames into one, or some behind others that stay.
  private func isNextSealed(of world: CrashWorld) throws -> Bool {
    let trial = world.copy()
    try trial.append([try TestLog.draft("trial")], with: try trial.writer())
    let (before, after) = (try world.reader().frames, try trial.reader().frames)
    let isSealed = after.count <= before.count && !before.isEmpty
    let keeps = isSealed && before[0].header.digest == after[0].header.digest
    return isSealed && keeps == (self == .end)
  }

  /// Limits under which a few frames of the tests' layout are sealed at a time.
  static var endLimits: SealLimits {
    var limits = SealLimits()
    limits.smallFrameEvents = 3
    limits.smallFrames = 4
    limits.sealedBytes = 6000
    return limits
  }
}
