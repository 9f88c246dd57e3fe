/// Walks over the frames of a damaged segment, and past what is none.
struct SalvageWalk {
  /// Bytes that hold no frame, or one whose directory cannot be read.
  struct Gap {
    var offset: Int
    var rule: String
    /// The header, where that at least could be read.
    var header: FrameHeader?
  }

  private let file: any File
  private let identity: LogIdentity
  private let limit: Int
  private(set) var frames: [Frame] = []
  /// The gaps, with the number of frames before each.
  private(set) var gaps: [(frames: Int, gap: Gap)] = []

  /// Walks to `limit`; bytes behind it are not looked at.
  ///
  /// - Throws: ``LogError`` when the file cannot be read for another reason than damage of the disk.
  init(file: any File, identity: LogIdentity, limit: Int) throws(LogError) {
    self.file = file
    self.identity = identity
    self.limit = limit
    var offset = SegmentHeader.length
    do {
      while offset < limit {
        guard let next = try step(from: offset) else { return }
        offset = next
      }
    } catch {
      throw LogError(error)
    }
  }

  private var lastSequence: UInt64 { frames.last?.header.lastSequence ?? 0 }

  /// Takes in what stands at an offset, and gives where to look next.
  private mutating func step(from offset: Int) throws(FileError) -> Int? {
    var gap = Gap(offset: offset, rule: "the file ends inside a frame")
    do {
      // A frame that the end of the file cuts off may still have chunks that are whole.
      if let frame = try Frame(file: file, offset: offset, limit: .max, in: identity) {
        guard let rule = ruleBroken(by: frame) else {
          frames.append(frame)
          return offset + frame.header.frameLength
        }
        gap.rule = rule
      }
    } catch let fault as FormatFault {
      gap.rule = fault.rule
      gap.header = try header(at: offset)
    } catch let error as FileError {
      guard error.isUnreadable else { throw error }
      gap.rule = error.description
    } catch {
      preconditionFailure("an error of another type: \(error)")
    }
    gaps.append((frames.count, gap))
    if let header = gap.header { return offset + header.frameLength }
    return try FrameScan.nextFrame(
      in: file, from: offset + 1, limit: limit, of: identity, after: lastSequence)
  }

  private func ruleBroken(by frame: Frame) -> String? {
    if frame.header.firstSequence <= lastSequence {
      return "sequence \(frame.header.firstSequence) stands behind \(lastSequence)"
    }
    if let last = frames.last?.header.lastRecorded, frame.header.firstRecorded <= last {
      return "recorded times do not rise from the frame before"
    }
    let sizes = frames.last?.sizesAfter.all ?? TableSizes().all
    if zip(frame.header.bases.all, sizes).contains(where: <) {
      return "the frame continues tables of another size than the frames before it define"
    }
    do {
      try frame.checkRows()
      return nil
    } catch {
      return error.rule
    }
  }

  /// The header of a frame whose directory is damaged, when it fits into the log.
  private func header(at offset: Int) throws(FileError) -> FrameHeader? {
    let bytes = try file.bytes(at: offset, count: FrameHeader.length)
    guard let header = try? FrameHeader(bytes, in: identity), header.firstSequence > lastSequence else {
      return nil
    }
    return header
  }
}

extension FileError {
  /// Whether the disk says that the bytes cannot be read.
  var isUnreadable: Bool { operation == "read" && isDiskFailure }
}
