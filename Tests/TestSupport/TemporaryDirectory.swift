import Foundation

/// A directory that is removed with everything in it when the object ends.
public final class TemporaryDirectory {
  /// Its path.
  public let path: String

  /// A new empty directory.
  public init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("annals-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of something in it.
  public func file(_ name: String) -> String { path + "/" + name }
}
