import EventLog

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A directory that a command fills with a log: an error or a signal on the way leaves nothing behind.
struct OutputDirectory {
  private let path: String
  private let wasThere: Bool
  private let namesBefore: Set<String>

  private init(_ path: String) {
    self.path = path
    let names = try? PosixFileSystem().list(path)
    wasThere = names != nil
    namesBefore = Set(names ?? [])
  }

  /// Runs `body`, which fills the directory and asks what it is handed now and then: a signal that has come ends the
  /// process there, once the directory is as it was.
  static func fill<T>(_ path: String, _ body: (_ check: () -> Void) throws -> T) throws -> T {
    let directory = OutputDirectory(path)
    return try Interruption.deferring {
      do {
        return try body {
          guard let signal = Interruption.pending else { return }
          directory.restore()
          ProgressDisplay.end()
          Interruption.end(by: signal)
        }
      } catch let error as LogError where error.code == .alreadyExists {
        throw error
      } catch {
        directory.restore()
        throw error
      }
    }
  }

  private func restore() {
    let files = PosixFileSystem()
    for name in (try? files.list(path)) ?? [] where !namesBefore.contains(name) {
      try? files.remove("\(path)/\(name)")
    }
    if !wasThere { _ = unsafe rmdir(path) }
  }
}
