#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Tells that something may have changed in a directory: by inotify on Linux, elsewhere not at all.
///
/// It is a hint, not a promise: file systems on a network tell of nothing that others do. So whoever waits looks now
/// and then anyway.
final class DirectoryWatch: Sendable {
  /// What can be polled for input; nil where the system tells of nothing.
  let descriptor: Int32?

  init(_ directory: String) {
    #if os(Linux)
      let opened = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
      let mask = UInt32(IN_MODIFY | IN_MOVED_TO | IN_CREATE | IN_DELETE_SELF | IN_MOVE_SELF)
      if opened >= 0, unsafe inotify_add_watch(opened, directory, mask) >= 0 {
        descriptor = opened
      } else {
        if opened >= 0 { close(opened) }
        descriptor = nil
      }
    #else
      descriptor = nil
    #endif
  }

  deinit { if let descriptor { close(descriptor) } }

  /// Forgets what has been told so far.
  func drain() {
    guard let descriptor else { return }
    var bytes = [UInt8](repeating: 0, count: 4096)
    while unsafe bytes.withUnsafeMutableBytes({ unsafe read(descriptor, $0.baseAddress, $0.count) }) > 0 {}
  }
}
