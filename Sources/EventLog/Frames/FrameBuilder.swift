import PartialDates

/// Builds one frame: takes events one by one into columns, and lays them out at the end.
///
/// - Complexity: O(1) an event to take in, O(n) to finish.
struct FrameBuilder {
  let firstSequence: UInt64
  private let bases: TableSizes
  private let layout: FrameLayout
  private var events = PendingEvents()
  private var facts = PendingFacts()
  private var texts: TextRuns
  private var filter: [UInt64] = []
  private var countries = CountryBits()
  /// The set of countries of the event before: those are in `countries`.
  private var lastCountrySet: UInt32?
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
      || facts.textCount >= 1 << 27 || hasLongTexts
  }

  /// Takes in the next event.
  mutating func append(_ event: Event, _ dictionary: inout DictionaryBuilder) throws(LogError) {
    try append(event, EventKey(event.id), &dictionary)
  }

  /// Takes in the next event, whose key is at hand.
  mutating func append(
    _ event: Event, _ key: EventKey, _ dictionary: inout DictionaryBuilder
  ) throws(LogError) {
    try dictionary.gatherIfWorthwhile()
    texts.append(event)
    filter.append(key.hash)
    try append(event.content.parts, recorded: event.recorded, &dictionary)
  }

  private mutating func append(
    _ parts: borrowing ContentParts, recorded: Instant, _ dictionary: inout DictionaryBuilder
  ) throws(LogError) {
    let entity = try dictionary.entity(parts.entity.text)
    let countrySet = try dictionary.countries(parts.countries)
    let start = ValidStart(parts.date)
    let row = EventRow(
      recorded: recorded.microseconds, start: start.earliest, spread: Int32(truncatingIfNeeded: start.spread),
      tie: try dictionary.tie(of: entity, to: countrySet), kind: try dictionary.kind(parts.kind.text),
      date: try dictionary.date(parts.date), source: try number(of: parts.source, &dictionary),
      isSpecial: start.isSpecial, isTying: parts.retracts == nil && !parts.countries.isEmpty)
    try appendFacts(of: parts, entity: entity, row: UInt32(events.count), &dictionary)
    events.append(row, firstDay: start.firstDay, capacity: layout.eventsPerFrame)
    hasCorrections = hasCorrections || parts.target != nil
    if countrySet != lastCountrySet {
      for country in parts.countries { countries.insert(country) }
      lastCountrySet = countrySet
    }
  }

  /// 0 for an unsourced event, else one more than the number of its source.
  private func number(of source: Source?, _ dictionary: inout DictionaryBuilder) throws(LogError) -> UInt32 {
    guard let source else { return 0 }
    return try dictionary.work(source.work) + 1
  }

  private mutating func appendFacts(
    of parts: borrowing ContentParts, entity: UInt32, row: UInt32, _ dictionary: inout DictionaryBuilder
  ) throws(LogError) {
    var position: UInt16 = 0
    func next() -> UInt16 {
      defer { position &+= 1 }
      return position
    }
    for assertion in parts.set {
      let attribute = try dictionary.attribute(assertion.attribute.text)
      let cell = try dictionary.cell(of: entity, attribute, member: nil)
      if case .number(let number) = assertion.value, number.scale == 0 {
        facts.append(
          FactRow(
            number: number.coefficient, cell: cell, row: row, position: next(), tag: FactTag.setNumber))
      } else {
        facts.append(FactRow(cell: cell, row: row, position: next(), tag: FactTag.setText))
        facts.setText(encoded(assertion.value))
      }
    }
    for attribute in parts.unset {
      let cell = try dictionary.cell(of: entity, try dictionary.attribute(attribute.text), member: nil)
      facts.append(FactRow(cell: cell, row: row, position: next(), tag: FactTag.unset))
    }
    if parts.add.isEmpty && parts.remove.isEmpty { return }
    for (assertions, tag) in [(parts.add, FactTag.add), (parts.remove, FactTag.remove)] {
      for assertion in assertions {
        let attribute = try dictionary.attribute(assertion.attribute.text)
        for member in assertion.members {
          let text = String(decoding: encoded(member), as: UTF8.self)
          let cell = try dictionary.cell(of: entity, attribute, member: text)
          facts.append(FactRow(cell: cell, row: row, position: next(), tag: tag))
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
  ///
  /// What is left to do of the texts and the facts goes on beside the rest.
  mutating func chunks(_ definitions: PendingDefinitions) -> ChunkWriter {
    texts.flush()
    let columns = FrameColumns(events: events, facts: facts, layout: layout)
    let isLong = facts.count >= TextRun.backgroundEvents
    let factChunks = isLong ? Background { columns.factChunks } : nil
    let definitionChunks = FrameBuilder.chunks(of: definitions)
    let (eventChunks, tieChunks, filterChunks) = (columns.eventChunks, columns.tieChunks, filterChunks)
    var chunks: ChunkWriter
    (chunks, digest) = texts.finish()
    chunks.append(definitionChunks)
    chunks.append(eventChunks)
    chunks.append(factChunks?.wait() ?? columns.factChunks)
    chunks.append(tieChunks)
    chunks.append(filterChunks)
    return chunks
  }

  /// Whether a header says of the frame what its events do.
  func agrees(with header: FrameHeader) -> Bool {
    header.hasCorrections == hasCorrections && header.eventCount == count && header.factCount == facts.count
      && header.firstStart == events.firstDay && header.lastStart == events.lastStart
      && header.firstRecorded.microseconds == events.rows.first?.recorded
      && header.lastRecorded.microseconds == events.rows.last?.recorded && header.countries == countries
      && header.digest == digest
  }

  private static func chunks(of definitions: PendingDefinitions) -> ChunkWriter {
    var chunks = ChunkWriter()
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
    return chunks
  }

  private var filterChunks: ChunkWriter {
    var chunks = ChunkWriter()
    for slice in IDFilter.encode(filter) {
      chunks.append(
        .idFilter, .whole, form: .constant, base: 0, rows: slice.count / IDFilter.blockLength, slice)
    }
    return chunks
  }

  private func assembled(_ chunks: ChunkWriter, in log: LogIdentity) -> [UInt8] {
    let directory = chunks.directory
    let prefix = FrameHeader.length + directory.count
    let header = FrameHeader(
      hasCorrections: hasCorrections, frameLength: prefix + chunks.bytes.count,
      chunkCount: chunks.entries.count,
      eventCount: count, factCount: facts.count, directoryChecksum: crc32c(directory),
      firstSequence: firstSequence,
      firstRecorded: Instant(microseconds: events.rows.first?.recorded ?? 0),
      lastRecorded: Instant(microseconds: events.rows.last?.recorded ?? 0), firstStart: events.firstDay,
      lastStart: events.lastStart, bases: bases, storedDirectoryLength: directory.count,
      countries: countries, digest: digest)
    return header.encoded(in: log) + directory + chunks.bytes
  }
}
