import Countries

/// Lays a snapshot out: a header, a frame that has facts and ties and no events, such a frame for each country, and
/// the index of these.
enum SnapshotEncoder {
  static func encode(
    _ content: SnapshotContent, _ definitions: FoldDefinitions, _ header: SnapshotHeader
  ) -> [UInt8] {
    var header = header
    var bytes = [UInt8](repeating: 0, count: SnapshotHeader.length)
    bytes += frame(content, ChunkWriter(), header)
    var index = SnapshotIndex()
    for (country, part) in SnapshotPart.all(content, definitions) {
      let start = bytes.count
      bytes += frame(part.content, names(of: part, definitions), header)
      index.insert(country, at: start..<bytes.count)
    }
    let encoded = index.encoded
    header.indexOffset = bytes.count
    header.partCount = encoded.count / SnapshotIndex.entryLength
    header.indexChecksum = crc32c(encoded)
    bytes += encoded
    bytes.replaceSubrange(0..<SnapshotHeader.length, with: header.encoded)
    return bytes
  }

  /// What the local numbers of a part stand for.
  private static func names(of part: SnapshotPart, _ definitions: FoldDefinitions) -> ChunkWriter {
    var chunks = ChunkWriter()
    func column(_ kind: ChunkKind, _ numbers: [UInt32]) {
      chunks.append(kind, numbers, blockRows: max(numbers.count, 1))
    }
    let locals = Dictionary(uniqueKeysWithValues: part.entities.enumerated().map { ($1, UInt32($0)) })
    func local(_ entity: UInt32) -> UInt32 { locals[entity] ?? 0 }
    var texts = TextColumnBuilder()
    for entity in part.entities { texts.append(definitions.entity(entity).text) }
    var members = TextColumnBuilder()
    for cell in part.cells { members.append(definitions.memberText(Int(cell))) }
    column(.partEntity, part.entities)
    column(.partCell, part.cells)
    column(.partTie, part.ties)
    chunks.append(.entityText, texts)
    column(.cellEntity, part.cells.map { local(definitions.cellEntities[Int($0)]) })
    column(.cellAttribute, part.cells.map { definitions.cellAttributes[Int($0)] })
    chunks.append(.cellMember, members)
    column(.tieEntity, part.ties.map { local(definitions.tieEntities[Int($0)]) })
    column(.tieCountries, part.ties.map { definitions.tieCountries[Int($0)] })
    return chunks
  }

  /// A frame of facts and ties, behind the chunks that are there.
  private static func frame(
    _ content: SnapshotContent, _ before: ChunkWriter, _ header: SnapshotHeader
  ) -> [UInt8] {
    var chunks = before
    append(content.headFacts, .heads, facts, to: &chunks)
    append(content.specialFacts, .special, facts, to: &chunks)
    append(content.headTies, .heads, ties, to: &chunks)
    append(content.specialTies, .special, ties, to: &chunks)
    chunks.append(.voided, content.voided, blockRows: 1 << 24)
    let directory = chunks.directory
    let prefix = FrameHeader.length + directory.count
    let frame = FrameHeader(
      hasCorrections: false, frameLength: prefix + chunks.bytes.count, chunkCount: chunks.entries.count,
      eventCount: 1, factCount: content.headFacts.count + content.specialFacts.count,
      directoryChecksum: crc32c(directory), firstSequence: 1, firstRecorded: Instant(microseconds: 0),
      lastRecorded: Instant(microseconds: 0), firstStart: .min, lastStart: header.horizon,
      bases: TableSizes(), storedDirectoryLength: directory.count)
    return frame.encoded(in: header.identity) + directory + chunks.bytes
  }

  private typealias Kinds = (
    number: ChunkKind, start: ChunkKind, spread: ChunkKind, row: ChunkKind, date: ChunkKind
  )
  private static let facts: Kinds = (.factCell, .factStart, .factSpread, .factRow, .factDate)
  private static let ties: Kinds = (.tieNumber, .tieStart, .tieSpread, .tieRow, .tieDate)

  private static func append(
    _ rows: [SnapshotContent.Row], _ part: FramePart, _ kinds: Kinds, to chunks: inout ChunkWriter
  ) {
    for start in stride(from: 0, to: rows.count, by: FoldBlock.maximumRows) {
      let block = rows[start..<min(start + FoldBlock.maximumRows, rows.count)]
      func column<T: FixedWidthInteger>(_ kind: ChunkKind, _ value: (SnapshotContent.Row) -> T) {
        chunks.append(kind, part: part, block.map(value), blockRows: block.count)
      }
      column(kinds.number) { $0.number }
      if part == .heads {
        column(kinds.start) { $0.start }
        column(kinds.spread) { $0.spread }
      }
      column(kinds.row) { UInt32(truncatingIfNeeded: $0.sequence - 1) }
      column(kinds.date) { $0.date }
      if kinds.number == .factCell { appendValues(block, part, to: &chunks) }
    }
  }

  private static func appendValues(
    _ block: ArraySlice<SnapshotContent.Row>, _ part: FramePart, to chunks: inout ChunkWriter
  ) {
    var tags: [UInt8] = []
    var numbers: [Int64] = []
    var texts = TextColumnBuilder()
    var writer = JSONWriter()
    for row in block {
      var (tag, number): (UInt8, Int64) = (row.isPresent ? FactTag.add : FactTag.unset, 0)
      var text: ArraySlice<UInt8>?
      if case .number(let value)? = row.value, value.scale == 0 {
        (tag, number) = (FactTag.setNumber, value.coefficient)
      } else if let value = row.value {
        writer.removeAll()
        writer.value(value)
        (tag, text) = (FactTag.setText, writer.bytes[...])
      }
      tags.append(tag)
      numbers.append(number)
      texts.append(utf8: text)
    }
    chunks.append(.factTag, part: part, tags, blockRows: tags.count)
    chunks.append(.factNumber, part: part, numbers, blockRows: numbers.count)
    if texts.hasTexts { chunks.append(.factText, part: part, texts) }
  }
}
