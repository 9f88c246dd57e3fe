import CChecksum
import EventLog
import TestSupport
import Testing

/// Logs that a stranger made: every checksum is right, and what they declare is not.
@Suite("Declared sizes")
struct DeclaredSizeTests {
  private static let path = "log/00000000000000000001.segment"
  private static let frame = 64
  private static let headerLength = 256

  private static func put<T: FixedWidthInteger>(_ value: T, at offset: Int, in bytes: inout [UInt8]) {
    for byte in 0..<T.bitWidth / 8 {
      bytes[offset + byte] = UInt8(truncatingIfNeeded: value >> (8 * T(byte)))
    }
  }

  private static func number(at offset: Int, in bytes: [UInt8]) -> Int {
    (0..<4).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
  }

  private static func checksum(_ bytes: [UInt8], seed: UInt32 = 0) -> UInt32 {
    unsafe bytes.withUnsafeBufferPointer { unsafe annals_crc32c(seed, $0.baseAddress, $0.count) }
  }

  /// Makes the checksums of the first frame right again.
  private static func sign(_ bytes: inout [UInt8], directory: Range<Int>) {
    put(checksum(Array(bytes[directory])), at: frame + 28, in: &bytes)
    let identity = checksum(Array(bytes[16..<32]))
    let header = Array(bytes[frame..<frame + headerLength - 4])
    put(checksum(header, seed: identity), at: frame + headerLength - 4, in: &bytes)
  }

  /// A log whose one frame has a directory that is stored as it is, and where that lies.
  private static func small() throws -> (files: MemoryFileSystem, bytes: [UInt8], directory: Range<Int>) {
    let files = MemoryFileSystem()
    _ = try LogWriter.makeLog(in: "log", fileSystem: files)
    _ = try LogWriter(directory: "log", fileSystem: files).append([
      try TestLog.draft("a"), try TestLog.draft("b"),
    ])
    let written = try #require(files.content(of: path))
    let start = frame + headerLength
    let stored = number(at: frame + 104, in: written)
    let entries = number(at: frame + 16, in: written)
    let directory = try #require(
      LZ4.decompress(Array(written[start..<start + stored]), length: entries * 40))
    var bytes = Array(written[..<start]) + directory + Array(written[(start + stored)...])
    put(UInt32(directory.count), at: frame + 104, in: &bytes)
    put(UInt64(bytes.count - frame), at: frame + 8, in: &bytes)
    sign(&bytes, directory: start..<start + directory.count)
    try files.remove("log/commit.mark")
    files.replace(path, with: bytes)
    return (files, bytes, start..<start + directory.count)
  }

  private static func read(_ files: MemoryFileSystem) throws(LogError) -> Int {
    let log = try LogReader(directory: "log", fileSystem: files)
    _ = try log.verify()
    return try log.events().count
  }

  @Test("the directory as it is can be read, so that what follows fails for what it says")
  func whole() throws {
    let (files, _, _) = try DeclaredSizeTests.small()
    #expect(try LogReader(directory: "log", fileSystem: files).events().count == 2)
  }

  @Test(
    "a column that declares more rows than there can be is damage, and nothing is allocated for it",
    arguments: [UInt32(1) << 24, 1 << 24 + 1, 1 << 31, .max])
  func rows(_ rows: UInt32) throws {
    let (files, bytes, directory) = try DeclaredSizeTests.small()
    for entry in stride(from: directory.lowerBound, to: directory.upperBound, by: 40) {
      var crafted = bytes
      // Columns of one value have no bytes that would bound their rows.
      crafted[entry + 3] = 0
      DeclaredSizeTests.put(rows, at: entry + 4, in: &crafted)
      DeclaredSizeTests.put(UInt32(0), at: entry + 16, in: &crafted)
      DeclaredSizeTests.put(UInt32(0), at: entry + 20, in: &crafted)
      DeclaredSizeTests.put(UInt32(0), at: entry + 24, in: &crafted)
      DeclaredSizeTests.sign(&crafted, directory: directory)
      files.replace(DeclaredSizeTests.path, with: crafted)
      // Without a mark the frame is a tail; the rule that it breaks is what the repair tells.
      #expect(try LogReader(directory: "log", fileSystem: files).lastSequence == 0)
      let repair = try LogRepair.write(
        intactEventsOf: "log", into: "out-\(entry)-\(rows)", fileSystem: files)
      #expect(repair.kept == 0)
    }
  }

  @Test("a chunk that declares a content that no bytes of its length decompress to is damage")
  func contents() throws {
    let (files, bytes, directory) = try DeclaredSizeTests.small()
    for entry in stride(from: directory.lowerBound, to: directory.upperBound, by: 40) {
      for length: UInt32 in [1 << 20, 1 << 28, 1 << 31, .max] {
        var crafted = bytes
        DeclaredSizeTests.put(length, at: entry + 20, in: &crafted)
        DeclaredSizeTests.sign(&crafted, directory: directory)
        files.replace(DeclaredSizeTests.path, with: crafted)
        #expect(try LogReader(directory: "log", fileSystem: files).lastSequence == 0)
      }
    }
  }

  @Test(
    "a frame header that declares what it cannot have is damage",
    arguments: [
      (8, UInt64.max), (8, 1 << 40), (16, 1 << 31), (20, 1 << 21), (20, 0), (24, 1 << 31), (104, 1 << 31),
    ])
  func headers(offset: Int, value: UInt64) throws {
    let (files, bytes, directory) = try DeclaredSizeTests.small()
    var crafted = bytes
    if offset == 8 {
      DeclaredSizeTests.put(value, at: DeclaredSizeTests.frame + offset, in: &crafted)
    } else {
      DeclaredSizeTests.put(UInt32(value), at: DeclaredSizeTests.frame + offset, in: &crafted)
    }
    DeclaredSizeTests.sign(&crafted, directory: directory)
    files.replace(DeclaredSizeTests.path, with: crafted)
    #expect(try LogReader(directory: "log", fileSystem: files).lastSequence == 0)
  }

  @Test("every byte of a signed frame changed: an error or the events as they were, never a crash")
  func everyByte() throws {
    let (files, bytes, directory) = try DeclaredSizeTests.small()
    for offset in DeclaredSizeTests.frame..<directory.upperBound {
      for change: UInt8 in [0x01, 0x80, 0xFF] {
        var crafted = bytes
        crafted[offset] ^= change
        DeclaredSizeTests.sign(&crafted, directory: directory)
        files.replace(DeclaredSizeTests.path, with: crafted)
        _ = try? DeclaredSizeTests.read(files)
      }
    }
  }
}
