import EventLog

/// The file that a picture goes to.
enum PictureFile {
  /// Whether what has the name may be replaced: a picture from before, or nothing.
  ///
  /// - Throws: ``Failure`` for a file that is no picture, so that a slip loses nothing.
  static func mayReplace(_ path: String) throws -> Bool {
    guard let file = try? PosixFileSystem().open(path, .read) else { return true }
    var head = [UInt8](repeating: 0, count: 1024)
    var span = head.mutableSpan
    var bytes = unsafe span.mutableBytes
    guard let count = try? file.read(at: 0, into: &bytes) else { return true }
    if count == 0 || String(decoding: head[..<count], as: UTF8.self).contains("<svg") { return true }
    throw Failure(
      .cannotCreate, "\(path) is there already, and is no picture",
      advice: "choose another name, such as chart.svg, or remove that file first")
  }
}
