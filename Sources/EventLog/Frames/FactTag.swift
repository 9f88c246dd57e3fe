/// What a fact asserts, and how its value is stored: one byte.
enum FactTag {
  /// `set` with a whole number, which is in the column of numbers.
  static let setNumber: UInt8 = 0
  /// `set` with any other value, which is in the column of texts in its JSON form.
  static let setText: UInt8 = 1
  /// `unset`.
  static let unset: UInt8 = 2
  /// `add` of the member that the cell is about.
  static let add: UInt8 = 3
  /// `remove` of the member that the cell is about.
  static let remove: UInt8 = 4
}
