/// Looks for a frame behind bytes that are none.
enum FrameScan {
  private static let window = 1 << 16
  /// What is passed over where the disk cannot be read.
  private static let unreadable = 1 << 12

  /// Where the next frame header begins from `start` on whose events come after `sequence`; nil when none does.
  ///
  /// A header is one when its checksum, which covers the identity of the log, is right.
  /// - Complexity: O(n) in the bytes.
  static func nextFrame(
    in file: any File, from start: Int, limit: Int, of log: LogIdentity, after sequence: UInt64
  ) throws(FileError) -> Int? {
    var offset = start
    while offset < limit {
      let bytes: [UInt8]
      do {
        bytes = try file.bytes(at: offset, count: min(window, limit - offset))
      } catch {
        guard error.isUnreadable else { throw error }
        offset += unreadable
        continue
      }
      for index in bytes.indices.dropLast(3)
      where bytes[index] == FrameHeader.magic[0] && bytes[index + 1] == FrameHeader.magic[1] {
        let head = Array(bytes[index..<min(index + FrameHeader.length, bytes.count)])
        if let header = try? FrameHeader(head, in: log), header.firstSequence > sequence {
          return offset + index
        }
      }
      if offset + bytes.count >= limit || bytes.count < FrameHeader.length { return nil }
      // A header that the window cut off is met again at the start of the next.
      offset += bytes.count - FrameHeader.length + 1
    }
    return nil
  }
}
