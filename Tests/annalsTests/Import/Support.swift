import Foundation
import TestSupport

/// What the import's tests work with.
enum ImportFiles {
  /// The folder of these tests.
  static var folder: URL { URL(fileURLWithPath: #filePath).deletingLastPathComponent() }

  /// The real data sets: where `ANNALS_DATA_SETS` says, or beside the repository; nil where they are not there.
  static var data: URL? {
    let named = ProcessInfo.processInfo.environment["ANNALS_DATA_SETS"].map { URL(fileURLWithPath: $0) }
    let data = named ?? folder.appendingPathComponent("../../../../shared/data").standardizedFileURL
    return FileManager.default.fileExists(atPath: data.path) ? data : nil
  }
}

extension TemporaryDirectory {
  /// Writes a file and gives its path.
  func write(_ name: String, _ text: String) throws -> String {
    let path = file(name)
    try text.write(toFile: path, atomically: false, encoding: .utf8)
    return path
  }
}
