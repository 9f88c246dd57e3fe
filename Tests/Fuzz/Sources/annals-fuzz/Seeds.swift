import EventLog
import Foundation
import PartialDates
import Projections

/// The inputs that fuzzing begins with, and the log that snapshots are tried on.
enum Seeds {
  static let events = """
    {"id":"a","date":"2021-05","kind":"model.released","entity":"model/a","countries":["KR","EU"],"summary":"A 모델","set":{"name":"A","parameters":204000000000,"share":{"value":97.5,"unit":"%"},"developer":{"ref":"org/x"},"when":{"date":"2021?"}},"add":{"languages":["ko"]},"source":{"title":"T","published":"2023-03","locator":"p1"}}
    {"id":"b","date":"2017/2022-10","kind":"law.enacted","entity":"law/b","countries":["EU"],"set":{"fine":{"low":1,"high":20,"unit":"EUR","approx":true},"binding":true}}
    {"id":"c","corrects":"a","reason":"misread","date":"2021-05","kind":"model.released","entity":"model/a","countries":["KR"],"set":{"parameters":82000000000},"remove":{"languages":["ko"]}}
    {"id":"d","retracts":"b"}

    """

  /// 30 June 2022.
  static let day = CivilDay(daysSinceEpoch: 19_173)

  static let dates = [
    "2021", "2021-02-29", "2021-33", "-0044", "202X", "2021-XX-15", "[2021-01..2021-03]", "{2020,2021}",
    "../2021",
    "2004/..", "2017?/2022-10~", "%2021-05", "Y-17E7", "1950S2", "2021-05-04T10:00:00Z", "Mar 2022",
    "2022年3月",
    "3 months ago", "2021Q3", "last month",
  ]

  /// A log of a few events with a snapshot, made anew in each process.
  static let log: (files: MemoryFileSystem, reader: LogReader, snapshotPath: String)? = try? make()

  private static func make() throws -> (MemoryFileSystem, LogReader, String) {
    let files = MemoryFileSystem()
    // The identity is part of a snapshot's name: it must be the same in every process.
    files.replace("log/00000000000000000001.segment", with: segment(identity: 7))
    let writer = try LogWriter(directory: "log", fileSystem: files, now: { Instant(microseconds: 1) })
    _ = try writer.append(try EventReader.drafts(in: Array(events.utf8)))
    let reader = try LogReader(directory: "log", fileSystem: files)
    let entry = try SnapshotStore(directory: "snapshots", fileSystem: files).make(
      of: reader, horizon: day)
    return (files, reader, entry?.path ?? "")
  }

  /// A segment without events; checksums count for nothing in what is built for fuzzing.
  private static func segment(identity: UInt8) -> [UInt8] {
    var bytes: [UInt8] = [0x89, 0x41, 0x4E, 0x4E, 0x41, 0x4C, 0x53, 0x0A, 2, 0, 0, 0, 0, 0, 0, 0]
    bytes += [UInt8](repeating: identity, count: 16)
    bytes += [1] + [UInt8](repeating: 0, count: 31)
    return bytes
  }

  /// Writes a seed corpus for every target.
  static func write(into directory: String) throws {
    guard let log else { fatalError("the log of the seeds cannot be made") }
    func put(_ target: FuzzTarget, _ name: String, _ bytes: [UInt8]) throws {
      let folder = directory + "/" + target.rawValue
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try Data(bytes).write(to: URL(fileURLWithPath: folder + "/" + name))
    }
    try put(.frames, "log", log.files.content(of: "log/00000000000000000001.segment") ?? [])
    try put(.snapshots, "snapshot", log.files.content(of: log.snapshotPath) ?? [])
    for (index, date) in dates.enumerated() { try put(.dates, "date-\(index)", Array(date.utf8)) }
    try put(.events, "events", Array(events.utf8))
  }
}
