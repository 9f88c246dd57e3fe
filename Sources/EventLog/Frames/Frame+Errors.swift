extension Frame {
  /// Runs `body` and turns a fault of the format or of the disk into an error that names the place in the log.
  func guarding<T>(_ body: () throws -> T) throws(LogError) -> T {
    do {
      return try body()
    } catch let error as LogError {
      throw error
    } catch let error as FileError {
      throw LogError(error)
    } catch let fault as FormatFault {
      throw LogError.damaged(
        fault, path: file.path, offset: offset, sequences: header.firstSequence...header.lastSequence)
    } catch {
      preconditionFailure("an error of another type: \(error)")
    }
  }
}

extension LogError {
  /// Damage at a place of a file, and the events that cannot be read because of it.
  static func damaged(
    _ fault: FormatFault, path: String, offset: Int, sequences: ClosedRange<UInt64>?
  ) -> LogError {
    let lost = sequences.map { lost in
      lost.count == 1
        ? "; event \(lost.lowerBound) cannot be read"
        : "; events \(lost.lowerBound) to \(lost.upperBound) cannot be read"
    }
    return LogError(
      .damaged, "\(path), offset \(offset): \(fault.rule)\(lost ?? "")",
      advice: damageAdvice)
  }

  /// What to do about damage.
  static let damageAdvice =
    "restore the file from a copy, or write what is intact into a new log: annals verify --repair DIR"

  /// The error that came out of `body`, as a ``LogError``; a fault of the format is laid to `path` as a whole.
  static func wrapping<T>(path: String, _ body: () throws -> T) throws(LogError) -> T {
    do {
      return try body()
    } catch let error as LogError {
      throw error
    } catch let error as FileError {
      throw LogError(error)
    } catch let error as EventError {
      throw LogError(error)
    } catch let fault as FormatFault {
      throw LogError.damaged(fault, path: path, offset: 0, sequences: nil)
    } catch {
      preconditionFailure("an error of another type: \(error)")
    }
  }
}
