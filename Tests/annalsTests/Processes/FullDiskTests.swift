import Foundation
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A disk of a few hundred kilobytes; it can be had by the superuser only, and not in every container.
private final class SmallDisk {
  let directory: TemporaryDirectory
  var path: String { directory.path }

  init() throws {
    directory = try TemporaryDirectory()
    guard SmallDisk.run(["mount", "-t", "tmpfs", "-o", "size=320k", "annals-test", directory.path]) else {
      throw CocoaError(.fileWriteNoPermission)
    }
  }

  deinit { _ = SmallDisk.run(["umount", "-l", path]) }

  func makeReadOnly() -> Bool { SmallDisk.run(["mount", "-o", "remount,ro", path]) }

  static var isPossible: Bool { geteuid() == 0 && (try? SmallDisk()) != nil }

  private static func run(_ arguments: [String]) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}

@Suite("A disk that is full, or can only be read", .serialized)
struct FullDiskTests {
  @Test(
    "a full disk is an error; the log stays readable, and goes on when there is space",
    .enabled(if: SmallDisk.isPossible, "mounting a small disk takes the superuser"))
  func full() throws {
    let disk = try SmallDisk()
    let tool = Tool(log: disk.path + "/Events")
    #expect(try tool("init").code == 0)
    let ballast = disk.path + "/ballast"
    try Data(count: 150_000).write(to: URL(fileURLWithPath: ballast))
    var count = 0
    var refusal: Tool.Run?
    for round in 0..<200 where refusal == nil {
      let lines = (0..<50).map { index in
        // Texts that no compression makes small.
        "{\"id\":\"r\(round)-\(index)\",\"date\":\"2021\",\"kind\":\"a.b\",\"entity\":\"c/d\",\"summary\":\""
          + (0..<4).map { _ in String(UInt64.random(in: 0...UInt64.max), radix: 36) }.joined() + "\"}"
      }
      let run = try tool("append", "-", input: lines.joined(separator: "\n"))
      if run.code == 0 { count += 50 } else { refusal = run }
      #expect(try tool.ids().count == count)
    }
    let run = try #require(refusal)
    #expect(run.code == 74)
    #expect(run.errors.contains("No space left on device") && run.errors.contains("free some space"))
    #expect(try tool("verify").code == 0)
    try FileManager.default.removeItem(atPath: ballast)
    #expect(try tool.appendOne("after").code == 0)
    #expect(try tool.ids().count == count + 1)
    #expect(try tool("verify").code == 0)
  }

  @Test(
    "readers need no right to write, and a writer says what it misses",
    .enabled(if: SmallDisk.isPossible || geteuid() != 0, "a read-only disk takes the superuser"))
  func readOnly() throws {
    let disk = try? SmallDisk()
    let directory = try TemporaryDirectory()
    let tool = Tool(log: (disk?.path ?? directory.path) + "/Events")
    #expect(try tool("init").code == 0)
    #expect(try tool.appendOne("x").code == 0)
    if let disk {
      try #require(disk.makeReadOnly())
    } else {
      try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: tool.log)
      for name in try FileManager.default.contentsOfDirectory(atPath: tool.log) {
        try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: tool.log + "/" + name)
      }
    }
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: tool.log) }
    for command in [
      ["state", "KR", "--as-of", "2022"], ["log"], ["export"], ["stats"], ["verify"], ["show", "x"],
    ] {
      let run = try tool.run(command)
      #expect(run.code == 0, "\(command): \(run.errors)")
    }
    let run = try tool.appendOne("y")
    #expect(run.code == 74)
    #expect(run.errors.hasPrefix("annals: cannot open"))
    #expect(try tool.ids() == ["x"])
  }
}
