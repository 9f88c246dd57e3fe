extension File {
  /// Reads `count` bytes at `offset`, or as many as there are before the end of the file.
  ///
  /// Interrupted and short reads are continued; every other error is thrown, never taken for the end.
  func bytes(at offset: Int, count: Int) throws(FileError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let read = try readOnce(at: offset + filled, into: &bytes, from: filled)
      if read == 0 { break }
      filled += read
    }
    if filled < count { bytes.removeLast(count - filled) }
    return bytes
  }

  private func readOnce(
    at offset: Int, into bytes: inout [UInt8], from start: Int
  ) throws(FileError) -> Int {
    while true {
      do {
        var span = bytes.mutableSpan
        var raw = unsafe span.mutableBytes
        var rest = raw._mutatingExtracting(start..<raw.byteCount)
        return try read(at: offset, into: &rest)
      } catch {
        if !error.isInterrupted { throw error }
      }
    }
  }

  /// Writes all of `bytes` at `offset`, continuing after interrupted and short writes.
  package func writeAll(_ bytes: [UInt8], at offset: Int) throws(FileError) {
    var written = 0
    while written < bytes.count {
      do {
        written += try unsafe write(bytes.span.bytes.extracting(droppingFirst: written), at: offset + written)
      } catch {
        if !error.isInterrupted { throw error }
      }
    }
  }
}

extension File {
  /// Fills `buffer` from `offset` on.
  ///
  /// - Throws: ``FileError`` when a read fails; ``FormatFault`` when the file ends before the buffer is full.
  func readAll(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws {
    var filled = 0
    while filled < buffer.count {
      do {
        var rest = unsafe MutableRawSpan(
          _unsafeBytes: UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
        let count = try read(at: offset + filled, into: &rest)
        if count == 0 { throw FormatFault("the file ends inside a frame") }
        filled += count
      } catch let error as FileError {
        if !error.isInterrupted { throw error }
      }
    }
  }
}
