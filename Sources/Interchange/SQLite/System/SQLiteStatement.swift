/// A prepared statement; parameters count from 1, columns from 0.
@safe final class SQLiteStatement {
  private let database: SQLiteDatabase
  private let handle: OpaquePointer?

  /// Tells SQLite to copy a text that is bound.
  private static var copies: UnsafeMutableRawPointer? { unsafe UnsafeMutableRawPointer(bitPattern: -1) }

  init(_ database: SQLiteDatabase, _ handle: OpaquePointer?) {
    self.database = database
    unsafe self.handle = handle
  }

  deinit { _ = unsafe database.library.finalize(handle) }

  func bind(_ index: Int32, _ text: String?) throws(SQLiteError) {
    guard let text else { return try bindNull(index) }
    let code = unsafe text.withCString { characters in
      unsafe database.library.bindText(
        handle, index, characters, Int32(text.utf8.count), SQLiteStatement.copies)
    }
    if code != 0 { throw database.error("write", code) }
  }

  func bind(_ index: Int32, _ number: Int64?) throws(SQLiteError) {
    guard let number else { return try bindNull(index) }
    let code = unsafe database.library.bindInteger(handle, index, number)
    if code != 0 { throw database.error("write", code) }
  }

  func bind(_ index: Int32, _ number: Double) throws(SQLiteError) {
    let code = unsafe database.library.bindDouble(handle, index, number)
    if code != 0 { throw database.error("write", code) }
  }

  func bindNull(_ index: Int32) throws(SQLiteError) {
    let code = unsafe database.library.bindNull(handle, index)
    if code != 0 { throw database.error("write", code) }
  }

  /// Goes to the next row; false when there is none.
  func step() throws(SQLiteError) -> Bool {
    switch unsafe database.library.step(handle) {
    case 100: return true
    case 101: return false
    case let code: throw database.error("use", code)
    }
  }

  /// Runs it and makes it ready to be run again.
  func run() throws(SQLiteError) {
    _ = try step()
    reset()
  }

  /// Makes it ready to be run again; what is bound stays.
  func reset() { _ = unsafe database.library.reset(handle) }

  /// The text of a column; nil for null.
  func text(_ column: Int32) -> String? {
    guard let bytes = unsafe database.library.columnText(handle, column) else { return nil }
    let count = unsafe Int(database.library.columnBytes(handle, column))
    return unsafe String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }

  /// The integer of a column; 0 for null.
  func integer(_ column: Int32) -> Int64 { unsafe database.library.columnInteger(handle, column) }
}
