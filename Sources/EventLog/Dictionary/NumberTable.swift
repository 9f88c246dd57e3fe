/// Numbers of one of the log's tables, such as the entity of each cell.
struct NumberTable: Sendable {
  private enum Numbers: Sendable {
    /// All of them, read at once.
    case read([UInt32])
    /// Chunks that are read when one of their numbers is asked for.
    case chunks(ChunkedTable<[UInt32]>)
  }

  private let numbers: Numbers

  /// Reads the definitions of `kind` in all frames.
  init(_ frames: [Frame], _ kind: ChunkKind, _ use: LogTables.Use) throws {
    numbers =
      switch use {
      case .many: .read(try LogTables.numbers(frames, kind))
      case .few: .chunks(ChunkedTable(frames, kind) { try $0.numbers($1) })
      }
  }

  /// A table of numbers that are at hand.
  init(_ numbers: [UInt32]) { self.numbers = .read(numbers) }

  /// How many numbers there are.
  var count: Int {
    switch numbers {
    case .read(let numbers): numbers.count
    case .chunks(let table): table.count
    }
  }

  /// The number at a row.
  ///
  /// - Throws: ``FormatFault`` when there is none.
  subscript(row: Int) -> UInt32 {
    get throws {
      switch numbers {
      case .read(let numbers):
        guard row >= 0, row < numbers.count else { throw FormatFault.undefined }
        return numbers[row]
      case .chunks(let table):
        let (column, index) = try table.place(of: row)
        return column[index]
      }
    }
  }
}
