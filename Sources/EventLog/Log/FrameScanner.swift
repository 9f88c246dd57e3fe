/// Walks over the frames of a segment, one at a time, from its first.
struct FrameScanner {
  /// What stands at an offset.
  enum Step {
    /// A whole, valid frame and its events.
    case frame(FrameHeader, [Event])
    /// Nothing: the segment ends here.
    case end
    /// The file ends before the frame does.
    case incomplete
    /// Bytes that break a rule of the format.
    case fault(FormatFault)
  }

  let file: any File
  let identity: LogIdentity
  /// Where the walk ends; bytes behind it are not looked at.
  let limit: Int
  private(set) var offset = SegmentHeader.length
  private(set) var lastSequence: UInt64
  private(set) var lastRecorded = Instant(microseconds: .min)
  private(set) var frameCount = 0

  init(file: any File, header: SegmentHeader, limit: Int) {
    self.file = file
    identity = header.identity
    lastSequence = header.firstSequence - 1
    self.limit = limit
  }

  /// Reads what stands next and goes past it when it is a valid frame.
  ///
  /// Complexity: O(n) in the bytes of the frame; its events are held in memory.
  mutating func next() throws(FileError) -> Step {
    if offset >= limit { return .end }
    let bytes = try file.bytes(at: offset, count: min(FrameHeader.length, limit - offset))
    if bytes.count < FrameHeader.length { return .incomplete }
    do {
      let header = try FrameHeader(bytes, in: identity)
      guard header.firstSequence == lastSequence + 1 else {
        throw FormatFault("sequence \(header.firstSequence) follows \(lastSequence)")
      }
      guard header.firstRecorded > lastRecorded else {
        throw FormatFault("recorded times do not rise from the frame before")
      }
      let start = offset + FrameHeader.length
      if start + header.payloadLength > limit { return .incomplete }
      let payload = try file.bytes(at: start, count: header.payloadLength)
      if payload.count < header.payloadLength { return .incomplete }
      let events = try FrameCodec.decode(payload, header)
      offset = start + header.payloadLength
      lastSequence = header.lastSequence
      lastRecorded = header.lastRecorded
      frameCount += 1
      return .frame(header, events)
    } catch let fault as FormatFault {
      return .fault(fault)
    } catch let error as FileError {
      throw error
    } catch {
      preconditionFailure("an error of another type: \(error)")
    }
  }
}
