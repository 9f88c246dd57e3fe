/// The names and the opening of a log's files.
struct LogFiles: Sendable {
  static let segmentName = "00000000000000000001.segment"
  static let markName = "commit.mark"

  let directory: String
  let fileSystem: any FileSystem

  var segmentPath: String { path(LogFiles.segmentName) }
  var markPath: String { path(LogFiles.markName) }

  func path(_ name: String) -> String {
    directory.hasSuffix("/") ? directory + name : directory + "/" + name
  }

  /// Opens the segment and reads its header; one of an earlier format version only when that is allowed.
  func openSegment(
    _ access: FileAccess, allowingEarlierVersions: Bool = false
  ) throws(LogError) -> (file: any File, header: SegmentHeader) {
    do {
      let file = try fileSystem.open(segmentPath, access)
      let header = try SegmentHeader(try file.bytes(at: 0, count: SegmentHeader.length))
      guard header.version == SegmentHeader.formatVersion || allowingEarlierVersions else {
        throw LogError(
          .earlierVersion, "the log in \(directory) is of format version \(header.version)",
          advice: "'annals --log \(directory) upgrade NEW' makes a log of the present version from it")
      }
      return (file, header)
    } catch let error as LogError {
      throw error
    } catch let error as FileError where error.isNotFound {
      throw LogError.noLog(in: directory)
    } catch let error as FileError {
      throw LogError(error)
    } catch let fault as FormatFault {
      throw LogError(
        .damaged, "\(segmentPath), offset 0: \(fault.rule)",
        advice: LogError.damageAdvice)
    } catch {
      preconditionFailure("an error of another type: \(error)")
    }
  }

  /// The mark in force; nil when there is no valid one.
  func readMark(of log: LogIdentity) throws(LogError) -> CommitMark? {
    CommitMark.inForce(in: try readMarks(), of: log)
  }

  /// The bytes of the mark file; none when there is no such file.
  func readMarks() throws(LogError) -> [UInt8] {
    do {
      return try fileSystem.open(markPath, .read).bytes(at: 0, count: 2 * CommitMark.slotLength)
    } catch {
      if error.isNotFound { return [] }
      throw LogError(error)
    }
  }
}
