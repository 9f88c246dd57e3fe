#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A kind of call that a simulated disk can fail.
public enum DiskCall: Hashable, Sendable, CaseIterable {
  case open, create, size, read, write, sync, truncate
  case list, createDirectory, rename, remove, syncDirectory, lock

  /// Whether it can change what is on the disk, or make it durable.
  public var isChange: Bool {
    switch self {
    case .create, .write, .sync, .truncate, .createDirectory, .rename, .remove, .syncDirectory: true
    case .open, .size, .read, .list, .lock: false
    }
  }

  /// The errors that the operating system gives for it, beside those that tell what is there.
  public var codes: [Int32] {
    switch self {
    case .open: [EIO, EMFILE, ENFILE, EINTR, EACCES]
    case .create: [EIO, ENOSPC, EDQUOT, EROFS, EMFILE, EACCES]
    case .size: [EIO]
    case .read: [EIO, EINTR]
    case .write: [EIO, ENOSPC, EDQUOT, EINTR]
    case .sync, .syncDirectory: [EIO, ENOSPC, EDQUOT, EROFS]
    case .truncate: [EIO, EINTR, EROFS]
    case .list: [EIO, EMFILE]
    case .createDirectory: [ENOSPC, EROFS, EDQUOT]
    case .rename: [EIO, ENOSPC, EROFS]
    case .remove: [EIO, EROFS]
    case .lock: [EIO, EMFILE, ENOLCK]
    }
  }
}

/// A failure that a simulated disk is told to give.
public struct DiskFault: Hashable, Sendable {
  /// The kind of call.
  public var call: DiskCall
  /// Which call of that kind, from 1.
  public var number: Int
  /// The system's error number; 0 for a read or write that does a part only.
  public var code: Int32
  /// How many calls fail from then on.
  public var times: Int

  /// The `number`th call of a kind fails, once or `times` times.
  public init(_ call: DiskCall, number: Int, code: Int32, times: Int = 1) {
    self.call = call
    self.number = number
    self.code = code
    self.times = times
  }

  /// Whether the disk or the quota is full.
  public var isNoSpace: Bool { code == ENOSPC || code == EDQUOT }

  /// Whether it is to be tried again at once.
  public var isPassing: Bool { code == EINTR || code == 0 }
}
