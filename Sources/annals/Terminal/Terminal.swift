#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the process is connected to.
enum Terminal {
  /// Whether a standard stream is a terminal: 0 input, 1 output, 2 error.
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Whether standard output was a terminal when first asked; a pager in between does not change it.
  static let outputIsTerminal = isTerminal(1)

  /// Whether standard output goes to another program.
  static let outputIsPipe: Bool = {
    var status = stat()
    return unsafe fstat(1, &status) == 0 && [S_IFIFO, S_IFSOCK].contains(status.st_mode & S_IFMT)
  }()

  /// The columns of the terminal on standard output when first asked; nil when it is none.
  static let columns: Int? = columns(of: 1)

  /// The columns that the terminal on a standard stream has now; nil when it is none.
  static func columns(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// How many processors there are.
  static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Waits, or until a signal comes.
  static func sleep(milliseconds: Int32) { _ = poll(nil, 0, milliseconds) }

  /// The value of an environment variable; nil when it is not set.
  static func environment(_ name: String) -> String? {
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }
}
