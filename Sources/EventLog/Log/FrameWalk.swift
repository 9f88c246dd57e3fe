/// Walks over the frames of a segment, from its first, by their headers and directories.
struct FrameWalk {
  private let file: any File
  private let identity: LogIdentity
  private let limit: Int
  private(set) var frames: [Frame] = []
  private(set) var offset = SegmentHeader.length
  private var nextSequence: UInt64
  private var lastRecorded = Instant(microseconds: .min)
  private var sizes = TableSizes()

  /// A walk that ends at `limit`; bytes behind it are not looked at.
  init(file: any File, header: SegmentHeader, limit: Int) {
    self.file = file
    identity = header.identity
    nextSequence = header.firstSequence
    self.limit = limit
  }

  /// The frame that stands next; nil at the end, and where the file ends before the frame does.
  func next() throws(LogError) -> Frame? {
    if offset >= limit { return nil }
    do {
      guard let frame = try Frame(file: file, offset: offset, limit: limit, in: identity) else { return nil }
      try check(frame.header)
      try frame.checkRows()
      return frame
    } catch let error as FileError {
      throw LogError(error)
    } catch let fault as FormatFault {
      throw LogError.damaged(fault, path: file.path, offset: offset, sequences: nextSequence...nextSequence)
    } catch {
      preconditionFailure("an error of another type: \(error)")
    }
  }

  /// Goes past a frame.
  mutating func accept(_ frame: Frame) {
    frames.append(frame)
    offset += frame.header.frameLength
    nextSequence = frame.header.lastSequence + 1
    lastRecorded = frame.header.lastRecorded
    sizes = frame.sizesAfter
  }

  /// Whether a frame with later events begins behind the place where the walk stands.
  func findsFrameBehind(limit: Int) throws(LogError) -> Bool {
    do {
      return try FrameScan.nextFrame(
        in: file, from: offset + 1, limit: limit, of: identity, after: nextSequence) != nil
    } catch {
      throw LogError(error)
    }
  }

  private func check(_ header: FrameHeader) throws(FormatFault) {
    guard header.firstSequence == nextSequence else {
      throw FormatFault("sequence \(header.firstSequence) stands where \(nextSequence) should")
    }
    guard header.firstRecorded > lastRecorded else {
      throw FormatFault("recorded times do not rise from the frame before")
    }
    guard header.bases == sizes else {
      throw FormatFault("the frame continues tables of another size than the frames before it define")
    }
  }
}

extension Frame {
  /// The sizes of the tables after the frame's definitions.
  var sizesAfter: TableSizes {
    var sizes = header.bases
    for entry in entries {
      switch entry.kind {
      case .entityText: sizes.entities += entry.rows
      case .attributeText: sizes.attributes += entry.rows
      case .kindText: sizes.kinds += entry.rows
      case .sourceText: sizes.sources += entry.rows
      case .dateText: sizes.dates += entry.rows
      case .countriesText: sizes.countrySets += entry.rows
      case .cellEntity: sizes.cells += entry.rows
      case .tieEntity: sizes.ties += entry.rows
      default: break
      }
    }
    return sizes
  }
}
