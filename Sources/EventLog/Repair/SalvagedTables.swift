import Countries
import PartialDates

/// The tables of a damaged log: what its definitions say, and which of them are lost.
struct SalvagedTables {
  /// The tables, with something in the place of what is lost.
  let tables: LogTables
  /// Whether anything is lost.
  let hasLost: Bool
  let lostKinds: [Bool]
  let lostSources: [Bool]
  let lostDates: [Bool]
  let lostCells: [Bool]
  let lostTies: [Bool]

  /// Reads the definitions of the frames that are there.
  ///
  /// - Throws: ``LogError`` when the file cannot be read for another reason than damage of the disk.
  /// - Complexity: O(n) in the definitions.
  init(_ frames: [Frame]) throws(LogError) {
    do {
      let reading = Reading(frames: frames)
      let entities = try reading.texts(.entityText, 0)
      let attributes = try reading.texts(.attributeText, 1)
      let kinds = try reading.texts(.kindText, 2)
      let sources = try reading.texts(.sourceText, 3).map {
        try $0.map(SalvagedTables.parsed(LogTables.source)) ?? nil
      }
      let dates = try reading.texts(.dateText, 4).map { text in
        text.flatMap { $0 }.flatMap { try? PartialDate($0) }
      }
      let sets = try reading.texts(.countriesText, 5).map {
        try $0.map(SalvagedTables.parsed(LogTables.countries)) ?? nil
      }
      let cellEntities = try reading.numbers(.cellEntity, 6, below: entities.count)
      let cellAttributes = try reading.numbers(.cellAttribute, 6, below: attributes.count)
      let cellMembers = try reading.texts(.cellMember, 6)
      let tieEntities = try reading.numbers(.tieEntity, 7, below: entities.count)
      let tieCountries = try reading.numbers(.tieCountries, 7, below: sets.count)

      func isLost(_ number: UInt32?, in table: [String??]) -> Bool {
        number.map { table[Int($0)] == nil } ?? true
      }
      lostKinds = kinds.map { $0 == nil }
      lostSources = sources.map { $0 == nil }
      lostDates = dates.map { $0 == nil }
      lostCells = cellEntities.indices.map {
        isLost(cellEntities[$0], in: entities) || isLost(cellAttributes[$0], in: attributes)
          || cellMembers[$0] == nil
      }
      lostTies = tieEntities.indices.map {
        isLost(tieEntities[$0], in: entities) || (tieCountries[$0].map { sets[Int($0)] == nil } ?? true)
      }
      hasLost = [lostKinds, lostSources, lostDates, lostCells, lostTies].contains { $0.contains(true) }
      let anyDate = try PartialDate("0000")
      tables = LogTables(
        // A table that is asked for entry 0 has one, even when all of it is lost.
        entities: SalvagedTables.filled(
          entities.map { EntityID(trusted: ($0 ?? nil) ?? "") }, EntityID(trusted: "")),
        attributes: SalvagedTables.filled(
          attributes.map { AttributeName(trusted: ($0 ?? nil) ?? "") }, AttributeName(trusted: "")),
        kinds: kinds.map { EventKind(trusted: ($0 ?? nil) ?? "") }, sources: sources.map { $0 ?? Source() },
        dates: dates.map { $0 ?? anyDate }, countrySets: SalvagedTables.filled(sets.map { $0 ?? [] }, []),
        cellEntities: cellEntities.map { $0 ?? 0 }, cellAttributes: cellAttributes.map { $0 ?? 0 },
        cellMembers: cellMembers.map { $0 ?? nil }, tieEntities: tieEntities.map { $0 ?? 0 },
        tieCountries: tieCountries.map { $0 ?? 0 })
    } catch let error as LogError {
      throw error
    } catch let error as FileError {
      throw LogError(error)
    } catch {
      preconditionFailure("an error of another type: \(error)")
    }
  }

  private static func filled<T>(_ entries: [T], _ placeholder: T) -> [T] {
    entries.isEmpty ? [placeholder] : entries
  }

  /// What a text says; nil when it does not say it rightly.
  private static func parsed<T>(_ parse: @escaping (String?) throws -> T) -> (String?) throws -> T? {
    { text in
      do {
        return try parse(text)
      } catch is FormatFault {
        return nil
      }
    }
  }

  /// Reads tables of which parts may be missing: nil stands for an entry that is lost.
  private struct Reading {
    let frames: [Frame]

    /// The texts of a table; an entry may itself be an absent text.
    func texts(_ kind: ChunkKind, _ table: Int) throws -> [String??] {
      try entries(kind, table) { frame, entry in
        let column = try frame.texts(entry)
        return (0..<column.count).map { .some(column[$0]) }
      }
    }

    /// Numbers that refer to a table of `count` entries.
    func numbers(_ kind: ChunkKind, _ table: Int, below count: Int) throws -> [UInt32?] {
      try entries(kind, table) { frame, entry in
        try frame.numbers(entry, as: UInt32.self).map { Int($0) < count ? $0 : nil }
      }
    }

    private func entries<T>(
      _ kind: ChunkKind, _ table: Int, _ read: (Frame, ChunkEntry) throws -> [T?]
    ) throws -> [T?] {
      var entries: [T?] = []
      func fill(upTo count: Int) {
        if entries.count < count { entries += [T?](repeating: nil, count: count - entries.count) }
      }
      for frame in frames {
        // What the frames before it defined and is not there was in a frame that is lost.
        fill(upTo: frame.header.bases.all[table])
        for entry in frame.chunks(kind) {
          entries +=
            try frame.unlessDamaged { try read(frame, entry) } ?? [T?](repeating: nil, count: entry.rows)
        }
        fill(upTo: frame.sizesAfter.all[table])
      }
      return entries
    }
  }
}

extension Frame {
  /// What `body` reads; nil when it is damaged.
  func unlessDamaged<T>(_ body: () throws -> T) throws -> T? {
    do {
      return try body()
    } catch is FormatFault {
      return nil
    } catch let error as FileError where error.isUnreadable {
      return nil
    }
  }
}

extension LogTables {
  fileprivate init(
    entities: [EntityID], attributes: [AttributeName], kinds: [EventKind], sources: [Source],
    dates: [PartialDate], countrySets: [[CountryCode]], cellEntities: [UInt32], cellAttributes: [UInt32],
    cellMembers: [String?], tieEntities: [UInt32], tieCountries: [UInt32]
  ) {
    self.entities = NameTable(entities)
    self.attributes = NameTable(attributes)
    self.kinds = NameTable(kinds)
    self.sources = NameTable(sources)
    self.dates = NameTable(dates)
    self.countrySets = NameTable(countrySets)
    self.cellEntities = NumberTable(cellEntities)
    self.cellAttributes = NumberTable(cellAttributes)
    self.cellMembers = NameTable(cellMembers)
    self.tieEntities = NumberTable(tieEntities)
    self.tieCountries = NumberTable(tieCountries)
  }
}
