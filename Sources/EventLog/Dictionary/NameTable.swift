/// The names of one of the log's tables, by number.
struct NameTable<Name: Sendable>: Sendable {
  private enum Names: Sendable {
    /// All of them, made at once.
    case made([Name])
    /// Texts, of which a name is made when it is asked for.
    case texts(TextTable, make: @Sendable (String?) throws -> Name)
  }

  private let names: Names

  /// Reads the definitions of `kind` in all frames; `make` makes a name of its text.
  init(
    _ frames: [Frame], _ kind: ChunkKind, _ use: LogTables.Use,
    _ make: @escaping @Sendable (String?) throws -> Name
  ) throws {
    let texts = try TextTable(frames, kind)
    names = use == .many ? .made(try texts.map(make)) : .texts(texts, make: make)
  }

  /// A table of names that are at hand.
  init(_ names: [Name]) { self.names = .made(names) }

  /// How many names there are.
  var count: Int {
    switch names {
    case .made(let names): names.count
    case .texts(let texts, _): texts.count
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
      }
    }
  }

  /// Hands every name to `body`, with its number.
  func forEach(_ body: (Int, Name) throws -> Void) throws {
    for number in 0..<count { try body(number, self[UInt32(number)]) }
  }
}
