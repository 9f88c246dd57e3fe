import TestSupport

/// A log whose next append seals it.
enum SealingWorld {
  static func make() throws -> CrashWorld {
    let world = CrashWorld()
    try world.makeLog()
    let writer = try world.writer()
    for index in 0..<63 { try world.append([try TestLog.draft("e\(index)")], with: writer) }
    return world
  }
}
