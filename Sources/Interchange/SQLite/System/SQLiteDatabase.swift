/// An open SQLite database; it is closed when the object ends. Not to be used by two threads at a time.
@safe final class SQLiteDatabase {
  /// How a database is opened; the values are those of `sqlite3_open_v2`.
  enum Access: Int32 {
    case readOnly = 1
    case create = 6
  }

  let library: SQLiteLibrary
  let path: String
  private let handle: OpaquePointer?

  init(_ path: String, _ access: Access) throws(SQLiteError) {
    library = try SQLiteLibrary.load()
    self.path = path
    var opened: OpaquePointer?
    let code = unsafe library.open(path, &opened, access.rawValue, nil)
    unsafe handle = opened
    if code != 0 { throw error("open", code) }
  }

  deinit { _ = unsafe library.close(handle) }

  /// Runs statements that give no rows.
  func execute(_ sql: String) throws(SQLiteError) {
    let code = unsafe library.execute(handle, sql, nil, nil, nil)
    if code != 0 { throw error("write", code) }
  }

  /// A statement, to be run as often as one likes.
  func prepare(_ sql: String) throws(SQLiteError) -> SQLiteStatement {
    var statement: OpaquePointer?
    let code = unsafe library.prepare(handle, sql, -1, &statement, nil)
    if code != 0 { throw error("read", code) }
    return unsafe SQLiteStatement(self, statement)
  }

  func error(_ operation: String, _ code: Int32) -> SQLiteError {
    let reason = unsafe library.errorMessage(handle).map { unsafe String(cString: $0) } ?? "error \(code)"
    let isFull = code == 13
    return SQLiteError(
      "cannot \(operation) \(path): \(reason)",
      advice: isFull
        ? "free some space and try again" : "check the path, its permissions and what the file is")
  }
}
