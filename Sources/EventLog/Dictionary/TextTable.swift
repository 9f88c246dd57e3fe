/// The names of one of the log's tables, as the frames define them.
struct TextTable: Sendable {
  private var bases: [Int] = []
  private var columns: [TextColumn] = []

  /// How many names there are.
  private(set) var count = 0

  /// Reads the definitions of `kind` in all frames.
  init(_ frames: [Frame], _ kind: ChunkKind) throws {
    for frame in frames {
      for entry in frame.chunks(kind) {
        bases.append(count)
        // Damage is told with the place of the frame that defines the names.
        columns.append(try frame.guarding { try frame.texts(entry) })
        count += entry.rows
      }
    }
  }

  /// The name with a number; nil when it is absent, or there is no such number.
  subscript(number: Int) -> String? {
    guard number >= 0, number < count else { return nil }
    var low = 0
    var high = bases.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if bases[middle] <= number { low = middle } else { high = middle }
    }
    return columns[low][number - bases[low]]
  }

  /// Every name, in the order of their numbers.
  func map<T>(_ transform: (String?) throws -> T) rethrows -> [T] {
    var all: [T] = []
    all.reserveCapacity(count)
    for column in columns {
      for index in 0..<column.count { all.append(try transform(column[index])) }
    }
    return all
  }
}
