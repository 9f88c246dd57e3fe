/// How far the acknowledged events of a segment reach, and what stands behind them.
struct LogExtent {
  let length: Int
  let tail: LogTail?
  let markedSequence: UInt64?

  /// Compares the file with its commit mark.
  ///
  /// With a valid mark the events reach as far as it says, and bytes behind it are an append that was never
  /// acknowledged. When the file is shorter than the mark says, or no mark is valid, the whole frames that are
  /// there count, and an incomplete last one is the tail.
  init(file: any File, header: SegmentHeader, mark: CommitMark?) throws(LogError) {
    do {
      let size = try file.size()
      if let mark, mark.durableLength <= size {
        length = mark.durableLength
        markedSequence = mark.lastSequence
        let rest = size - mark.durableLength
        tail = rest == 0 ? nil : LogTail(path: file.path, offset: length, length: rest, lost: 0..<0)
        return
      }
      var scanner = FrameScanner(file: file, header: header, limit: size)
      walk: while true {
        switch try scanner.next() {
        case .frame: continue
        case .end, .incomplete: break walk
        case .fault(let fault):
          if mark == nil { break walk }
          throw LogError.damaged(fault, scanner, last: mark?.lastSequence)
        }
      }
      length = scanner.offset
      markedSequence = scanner.lastSequence
      let lost = scanner.lastSequence + 1..<max(mark?.lastSequence ?? 0, scanner.lastSequence) + 1
      let hasTail = size > length || !lost.isEmpty
      tail =
        hasTail ? LogTail(path: file.path, offset: length, length: size - length, lost: lost) : nil
    } catch let error as FileError {
      throw LogError(error)
    } catch let error as LogError {
      throw error
    } catch {
      preconditionFailure("an error of another type: \(error)")
    }
  }
}

extension LogError {
  /// Damage at the place that a scanner has reached.
  static func damaged(_ fault: FormatFault, _ scanner: FrameScanner, last: UInt64?) -> LogError {
    let first = scanner.lastSequence + 1
    let lost = last.map { $0 <= first ? "event \(first)" : "events \(first) to \($0)" }
    return LogError(
      .damaged,
      "\(scanner.file.path), offset \(scanner.offset): \(fault.rule); "
        + "\(lost ?? "the events from \(first) on") cannot be read",
      advice: "restore the file from a copy; nothing was changed")
  }
}
