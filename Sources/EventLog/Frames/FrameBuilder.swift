import PartialDates

/// Builds one frame: takes events one by one into columns, and lays them out at the end.
///
/// - Complexity: O(1) an event to take in, O(n) to finish.
struct FrameBuilder {
  let firstSequence: UInt64
  private let bases: TableSizes
  private let layout: FrameLayout
  private var events = EventColumns()
  private var facts = FactColumns()
  private var texts: TextRuns
  private var filter: [UInt64] = []
  private var countries = CountryBits()
  private var hasCorrections = false
  /// The sequence of the event after which the log has the digest `sought`; known when the frame has been finished.
  var found: UInt64? { texts.found }
  /// The digest of the log after the last event; known when the frame has been finished.
  private(set) var digest: LogDigest
  private var valueWriter = JSONWriter()

  /// A frame whose first event has sequence `firstSequence`; `bases` are the sizes of the tables before it, and
  /// `digest` that of the log; `sought` is a digest to look for.
  init(
    firstSequence: UInt64, bases: TableSizes, digest: LogDigest, layout: FrameLayout, sought: LogDigest? = nil
  ) {
    self.digest = digest
    texts = TextRuns(after: digest, layout: layout, sought: sought)
    self.firstSequence = firstSequence
    self.layout = layout
    self.bases = bases
  }

  var count: Int { events.count }

  /// Whether no further event should be taken in, when what the frame defines has long texts or has not.
  func isFull(hasLongTexts: Bool) -> Bool {
    count >= layout.eventsPerFrame || facts.count >= 4 * FrameHeader.maximumEvents
      || facts.text.count >= 1 << 27 || hasLongTexts
  }

  /// Takes in the next event.
  mutating func append(_ event: Event, _ dictionary: inout DictionaryBuilder) throws(LogError) {
    try dictionary.gatherIfWorthwhile()
    let content = event.content
    let row = events.count
    let entity = try dictionary.entity(content.entity.text)
    let countrySet = try dictionary.countries(content.countries)
    let tie = try dictionary.tie(of: entity, to: countrySet)
    events.recorded.append(event.recorded.microseconds)
    events.tie.append(tie)
    events.kind.append(try dictionary.kind(content.kind.text))
    events.date.append(try dictionary.date(content.date))
    events.source.append(try number(of: content.source, &dictionary))
    texts.append(event)
    let start = ValidStart(content.date)
    events.start.append(start.earliest)
    events.spread.append(start.spread)
    events.isSpecial.append(start.isSpecial)
    events.isTying.append(content.retracts == nil && !content.countries.isEmpty)
    for country in content.countries { countries.insert(country) }
    events.firstDay = min(events.firstDay, start.firstDay)
    filter.append(IDFilter.hash(event.id))
    hasCorrections = hasCorrections || content.target != nil
    try appendFacts(of: content, entity: entity, row: row, &dictionary)
  }

  /// 0 for an unsourced event, else one more than the number of its source.
  private func number(of source: Source?, _ dictionary: inout DictionaryBuilder) throws(LogError) -> UInt32 {
    guard let source else { return 0 }
    return try dictionary.work(source.work) + 1
  }

  private mutating func appendFacts(
    of content: EventContent, entity: UInt32, row: Int, _ dictionary: inout DictionaryBuilder
  ) throws(LogError) {
    var position = 0
    func next() -> Int {
      defer { position += 1 }
      return position
    }
    for assertion in content.set {
      let cell = try dictionary.cell(
        of: entity, try dictionary.attribute(assertion.attribute.text), member: nil)
      if case .number(let number) = assertion.value, number.scale == 0 {
        facts.append(
          cell: cell, row: row, position: next(), tag: FactTag.setNumber, number: number.coefficient)
      } else {
        facts.append(cell: cell, row: row, position: next(), tag: FactTag.setText)
        facts.setText(encoded(assertion.value))
      }
    }
    for attribute in content.unset {
      let cell = try dictionary.cell(of: entity, try dictionary.attribute(attribute.text), member: nil)
      facts.append(cell: cell, row: row, position: next(), tag: FactTag.unset)
    }
    for (assertions, tag) in [(content.add, FactTag.add), (content.remove, FactTag.remove)] {
      for assertion in assertions {
        let attribute = try dictionary.attribute(assertion.attribute.text)
        for member in assertion.members {
          let text = String(decoding: encoded(member), as: UTF8.self)
          let cell = try dictionary.cell(of: entity, attribute, member: text)
          facts.append(cell: cell, row: row, position: next(), tag: tag)
        }
      }
    }
  }

  private mutating func encoded(_ value: Value) -> [UInt8] {
    valueWriter.removeAll()
    valueWriter.value(value)
    return valueWriter.bytes
  }

}

extension FrameBuilder {
  /// The whole frame, header and directory included.
  mutating func finish(_ definitions: PendingDefinitions, in log: LogIdentity) -> [UInt8] {
    let chunks = chunks(definitions)
    return assembled(chunks, in: log)
  }

  /// The chunks of the frame; their offsets count from the first chunk.
  mutating func chunks(_ definitions: PendingDefinitions) -> ChunkWriter {
    var chunks: ChunkWriter
    (chunks, digest) = texts.finish()
    append(definitions, to: &chunks)
    appendEvents(to: &chunks)
    appendFacts(to: &chunks)
    appendTies(to: &chunks)
    for slice in IDFilter.encode(filter) {
      chunks.append(
        .idFilter, .whole, form: .constant, base: 0, rows: slice.count / IDFilter.blockLength, slice)
    }
    return chunks
  }

  /// Whether a header says of the frame what its events do.
  func agrees(with header: FrameHeader) -> Bool {
    header.hasCorrections == hasCorrections && header.eventCount == count && header.factCount == facts.count
      && header.firstStart == events.firstDay && header.lastStart == events.lastStart
      && header.firstRecorded.microseconds == events.recorded.first
      && header.lastRecorded.microseconds == events.recorded.last && header.countries == countries
      && header.digest == digest
  }

  private func append(_ definitions: PendingDefinitions, to chunks: inout ChunkWriter) {
    chunks.append(.entityText, definitions.entities)
    chunks.append(.attributeText, definitions.attributes)
    chunks.append(.kindText, definitions.kinds)
    chunks.append(.sourceText, definitions.sources)
    chunks.append(.dateText, definitions.dates)
    chunks.append(.countriesText, definitions.countrySets)
    let rows = FrameHeader.maximumEvents * 4
    chunks.append(.cellEntity, definitions.cellEntities, blockRows: rows)
    chunks.append(.cellAttribute, definitions.cellAttributes, blockRows: rows)
    chunks.append(.cellMember, definitions.cellMembers)
    chunks.append(.tieEntity, definitions.tieEntities, blockRows: rows)
    chunks.append(.tieCountries, definitions.tieCountries, blockRows: rows)
  }

  private func appendEvents(to chunks: inout ChunkWriter) {
    let rows = layout.eventBlockRows
    chunks.append(.eventRecorded, events.recorded, blockRows: rows)
    chunks.append(.eventTie, events.tie, blockRows: rows)
    chunks.append(.eventKind, events.kind, blockRows: rows)
    chunks.append(.eventDate, events.date, blockRows: rows)
    chunks.append(.eventSource, events.source, blockRows: rows)
  }

  private func appendFacts(to chunks: inout ChunkWriter) {
    let order = FoldOrder(
      cell: facts.cell, start: { events.start[Int(facts.row[$0])] },
      isSpecial: { events.isSpecial[Int(facts.row[$0])] }, keepsEarliest: false)
    for (part, indices) in [(FramePart.heads, order.heads), (.rest, order.rest), (.special, order.special)] {
      for block in indices.blocks(of: layout.factBlockRows) {
        appendFactBlock(part, block, to: &chunks)
      }
    }
  }

  private func appendFactBlock(_ part: FramePart, _ block: ArraySlice<Int32>, to chunks: inout ChunkWriter) {
    func column<T: FixedWidthInteger>(_ kind: ChunkKind, _ values: [T]) {
      chunks.append(kind, part: part, values, blockRows: values.count)
    }
    column(.factCell, block.map { facts.cell[Int($0)] })
    if part == .heads {
      column(.factStart, block.map { events.start[Int(facts.row[Int($0)])] })
      column(.factSpread, block.map { events.spread[Int(facts.row[Int($0)])] })
    }
    column(.factRow, block.map { facts.row[Int($0)] })
    column(.factPosition, block.map { facts.position[Int($0)] })
    column(.factTag, block.map { facts.tag[Int($0)] })
    column(.factNumber, block.map { facts.number[Int($0)] })
    var texts = TextColumnBuilder()
    for index in block { texts.append(utf8: facts.text(Int(index))) }
    if texts.hasTexts { chunks.append(.factText, part: part, texts) }
  }

  private func appendTies(to chunks: inout ChunkWriter) {
    let order = FoldOrder(
      cell: events.tie, start: { events.start[$0] }, isSpecial: { events.isSpecial[$0] },
      counts: { events.isTying[$0] }, keepsEarliest: true)
    for (part, indices) in [(FramePart.heads, order.heads), (.special, order.special)] {
      for block in indices.blocks(of: layout.factBlockRows) {
        func column<T: FixedWidthInteger>(_ kind: ChunkKind, _ values: [T]) {
          chunks.append(kind, part: part, values, blockRows: values.count)
        }
        column(.tieNumber, block.map { events.tie[Int($0)] })
        if part == .heads {
          column(.tieStart, block.map { events.start[Int($0)] })
          column(.tieSpread, block.map { events.spread[Int($0)] })
        }
        column(.tieRow, block.map { UInt32($0) })
      }
    }
  }

  private func assembled(_ chunks: ChunkWriter, in log: LogIdentity) -> [UInt8] {
    let directory = chunks.directory
    let prefix = FrameHeader.length + directory.count
    let header = FrameHeader(
      hasCorrections: hasCorrections, frameLength: prefix + chunks.bytes.count,
      chunkCount: chunks.entries.count,
      eventCount: count, factCount: facts.count, directoryChecksum: crc32c(directory),
      firstSequence: firstSequence,
      firstRecorded: Instant(microseconds: events.recorded.first ?? 0),
      lastRecorded: Instant(microseconds: events.recorded.last ?? 0), firstStart: events.firstDay,
      lastStart: events.lastStart, bases: bases, storedDirectoryLength: directory.count,
      countries: countries, digest: digest)
    return header.encoded(in: log) + directory + chunks.bytes
  }
}

extension Array {
  /// The array in slices of at most `size` elements.
  fileprivate func blocks(of size: Int) -> [ArraySlice<Element>] {
    stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
  }
}
