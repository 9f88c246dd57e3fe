#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The functions of the system's SQLite, found when they are first needed: nothing is linked, and whoever never writes a
/// database needs no SQLite.
///
/// Names and meanings are those of the C interface (sqlite.org/c3ref) without the prefix.
@safe struct SQLiteLibrary: @unchecked Sendable {
  typealias Database = OpaquePointer
  typealias Statement = OpaquePointer
  typealias Text = UnsafePointer<CChar>

  let open: @convention(c) (Text?, UnsafeMutablePointer<Database?>?, Int32, Text?) -> Int32
  let close: @convention(c) (Database?) -> Int32
  let execute:
    @convention(c) (
      Database?, Text?, UnsafeMutableRawPointer?, UnsafeMutableRawPointer?, UnsafeMutableRawPointer?
    ) -> Int32
  let prepare:
    @convention(c) (
      Database?, Text?, Int32, UnsafeMutablePointer<Statement?>?, UnsafeMutableRawPointer?
    ) -> Int32
  let step: @convention(c) (Statement?) -> Int32
  let reset: @convention(c) (Statement?) -> Int32
  let finalize: @convention(c) (Statement?) -> Int32
  let bindInteger: @convention(c) (Statement?, Int32, Int64) -> Int32
  let bindDouble: @convention(c) (Statement?, Int32, Double) -> Int32
  let bindText: @convention(c) (Statement?, Int32, Text?, Int32, UnsafeMutableRawPointer?) -> Int32
  let bindNull: @convention(c) (Statement?, Int32) -> Int32
  let columnType: @convention(c) (Statement?, Int32) -> Int32
  let columnInteger: @convention(c) (Statement?, Int32) -> Int64
  let columnText: @convention(c) (Statement?, Int32) -> UnsafePointer<UInt8>?
  let columnBytes: @convention(c) (Statement?, Int32) -> Int32
  let errorMessage: @convention(c) (Database?) -> Text?
  let versionNumber: @convention(c) () -> Int32

  /// The oldest version that has what is used of it: window functions in views.
  private static let versionMin: Int32 = 3_025_000
  private static let names = [
    "libsqlite3.so.0", "libsqlite3.so", "libsqlite3.dylib", "/usr/lib/libsqlite3.dylib",
  ]
  private static let loaded = Result { () throws(SQLiteError) in try SQLiteLibrary() }

  /// The library, loaded once.
  ///
  /// - Throws: ``SQLiteError`` that says which package to install.
  static func load() throws(SQLiteError) -> SQLiteLibrary { try loaded.get() }

  private init() throws(SQLiteError) {
    guard
      let handle = unsafe SQLiteLibrary.names.lazy.compactMap({ unsafe dlopen($0, RTLD_NOW | RTLD_LOCAL) })
        .first
    else {
      throw SQLiteError(
        "SQLite is not installed: no \(SQLiteLibrary.names[0]) is found",
        advice:
          "install it (Debian, Ubuntu: libsqlite3-0; Fedora: sqlite-libs; Alpine: sqlite-libs), or use another format"
      )
    }
    func symbol<T>(_ name: String) throws(SQLiteError) -> T {
      guard let address = unsafe dlsym(handle, "sqlite3_" + name) else {
        throw SQLiteError(
          "the SQLite that is installed has no sqlite3_\(name)", advice: "install version 3.25 or later")
      }
      return unsafe unsafeBitCast(address, to: T.self)
    }
    unsafe open = try symbol("open_v2")
    unsafe close = try symbol("close_v2")
    unsafe execute = try symbol("exec")
    unsafe prepare = try symbol("prepare_v2")
    unsafe step = try symbol("step")
    unsafe reset = try symbol("reset")
    unsafe finalize = try symbol("finalize")
    unsafe bindInteger = try symbol("bind_int64")
    unsafe bindDouble = try symbol("bind_double")
    unsafe bindText = try symbol("bind_text")
    unsafe bindNull = try symbol("bind_null")
    unsafe columnType = try symbol("column_type")
    unsafe columnInteger = try symbol("column_int64")
    unsafe columnText = try symbol("column_text")
    unsafe columnBytes = try symbol("column_bytes")
    unsafe errorMessage = try symbol("errmsg")
    versionNumber = try symbol("libversion_number")
    if versionNumber() < SQLiteLibrary.versionMin {
      throw SQLiteError("the SQLite that is installed is too old", advice: "install version 3.25 or later")
    }
  }
}
