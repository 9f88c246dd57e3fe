import EventLog
import Foundation
import TestSupport
import Testing

/// Logs that earlier versions of the tool have written, as they came out of it, with what they hold.
@Suite("Earlier format versions")
struct EarlierFormatsTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

  private static func file(_ version: Int, _ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appendingPathComponent("Version\(version)/\(name)")))
  }

  /// A copy of the log of a version in memory.
  private static func files(_ version: Int) throws -> MemoryFileSystem {
    let files = MemoryFileSystem()
    for name in ["00000000000000000001.segment", "commit.mark"] {
      files.replace("old/" + name, with: try file(version, name))
    }
    return files
  }

  private static func exported(_ directory: String, _ files: MemoryFileSystem) throws -> [UInt8] {
    var writer = JSONWriter()
    for event in try LogReader(directory: directory, fileSystem: files).events() {
      writer.event(event)
      writer.lineBreak()
    }
    return writer.bytes
  }

  @Test("an upgrade gives the same events byte for byte, and leaves the old log as it was", arguments: [1])
  func upgrade(version: Int) throws {
    let files = try EarlierFormatsTests.files(version)
    #expect(try LogUpgrade.upgrade("old", to: "new", fileSystem: files) == version)
    #expect(
      try EarlierFormatsTests.exported("new", files) == EarlierFormatsTests.file(version, "events.jsonl"))
    #expect(try LogReader(directory: "new", fileSystem: files).verify().events == 7)
    for name in ["00000000000000000001.segment", "commit.mark"] {
      #expect(try files.content(of: "old/" + name) == EarlierFormatsTests.file(version, name))
    }
  }

  @Test("another command says which version the log is of, and what to do", arguments: [1])
  func refusal(version: Int) throws {
    let files = try EarlierFormatsTests.files(version)
    for open in [
      { _ = try LogReader(directory: "old", fileSystem: files) },
      { _ = try LogWriter(directory: "old", fileSystem: files) },
    ] {
      let error = #expect(throws: LogError.self) { try open() }
      #expect(error?.message.contains("format version \(version)") == true)
      #expect(error?.advice.contains("upgrade") == true)
    }
  }

  @Test("what is intact of a damaged one can be repaired into a log of the present version", arguments: [1])
  func repair(version: Int) throws {
    let files = try EarlierFormatsTests.files(version)
    var bytes = try EarlierFormatsTests.file(version, "00000000000000000001.segment")
    bytes[bytes.count - 1] ^= 1
    files.replace("old/00000000000000000001.segment", with: bytes)
    let repair = try LogRepair.write(intactEventsOf: "old", into: "new", fileSystem: files)
    #expect(repair.kept >= 6)
    #expect(try LogReader(directory: "new", fileSystem: files).verify().events == repair.kept)
  }
}
