/// The names of one of the log's tables, by number.
struct NameTable<Name: Sendable>: Sendable {
  private enum Names: Sendable {
    /// All of them, made at once.
    case made([Name])
    /// Texts, of which a name is made when it is asked for.
    case texts(TextTable, make: @Sendable (String?) throws -> Name)
    /// The same, where the texts too are read when one of their chunk is asked for.
    case chunks(ChunkedTable<TextColumn>, make: @Sendable (String?) throws -> Name)
  }

  private let names: Names

  /// Reads the definitions of `kind` in all frames; `make` makes a name of its text.
  init(
    _ frames: [Frame], _ kind: ChunkKind, _ use: LogTables.Use,
    _ make: @escaping @Sendable (String?) throws -> Name
  ) throws {
    names =
      switch use {
      case .many: .made(try TextTable(frames, kind).map(make))
      case .few: .chunks(ChunkedTable(frames, kind) { try $0.texts($1) }, make: make)
      }
  }

  /// A table of texts, of which a name is made when it is asked for.
  init(_ texts: TextTable, _ make: @escaping @Sendable (String?) throws -> Name) {
    names = .texts(texts, make: make)
  }

  /// A table of names that are at hand.
  init(_ names: [Name]) { self.names = .made(names) }

  /// How many names there are.
  var count: Int {
    switch names {
    case .made(let names): names.count
    case .texts(let texts, _): texts.count
    case .chunks(let table, _): table.count
    }
  }

  /// The name with a number.
  ///
  /// - Throws: ``FormatFault`` when there is none, or it cannot be read.
  subscript(number: UInt32) -> Name {
    get throws {
      guard Int(number) < count else { throw FormatFault.undefined }
      switch names {
      case .made(let names): return names[Int(number)]
      case .texts(let texts, let make): return try make(texts[Int(number)])
      case .chunks(let table, let make):
        let (column, index) = try table.place(of: Int(number))
        return try make(column[index])
      }
    }
  }

  /// Hands every name to `body`, with its number.
  func forEach(_ body: (Int, Name) throws -> Void) throws {
    for number in 0..<count { try body(number, self[UInt32(number)]) }
  }
}
