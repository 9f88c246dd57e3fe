import EventLog
import PartialDates
import Projections

extension JSONWriter {
  mutating func outcome(_ outcome: AppendOutcome, isDryRun: Bool) {
    beginObject()
    key("sequence")
    integer(outcome.sequence)
    member("id", outcome.id)
    if !isDryRun || !outcome.isNew {
      key("recorded")
      instant(outcome.recorded)
    }
    member("status", outcome.status(isDryRun: isDryRun))
    endObject()
  }

  mutating func snapshot(_ entry: SnapshotStore.Entry) {
    beginObject()
    member("file", entry.path)
    member("horizon", entry.horizon.description)
    key("throughSequence")
    integer(entry.lastSequence)
    key("bytes")
    integer(entry.length)
    key("automatic")
    boolean(entry.isAutomatic)
    endObject()
  }

  /// - Throws: ``LogError`` when an event is damaged.
  mutating func searchResult(_ result: SearchResult) throws {
    beginObject()
    key("entities")
    beginArray()
    for entity in result.entities { foundEntity(entity) }
    endArray()
    key("events")
    beginArray()
    try result.events.forEach { listed($0) }
    endArray()
    endObject()
  }

  private mutating func foundEntity(_ entity: FoundEntity) {
    beginObject()
    identityMembers(entity.id, name: entity.name, names: entity.names)
    key("countries")
    beginArray()
    for country in entity.countries { string(country.description) }
    endArray()
    key("events")
    integer(entity.eventCount)
    endObject()
  }

  mutating func dateMeaning(_ meaning: DateMeaning) {
    let bounds = meaning.date.bounds
    beginObject()
    member("input", meaning.input)
    member("edtf", meaning.date.description)
    bound("startEarliest", bounds.startEarliest)
    bound("startLatest", bounds.startLatest)
    bound("endEarliest", bounds.endEarliest)
    bound("endLatest", bounds.endLatest)
    key("uncertain")
    boolean(meaning.date.isUncertain)
    key("approximate")
    boolean(meaning.date.isApproximate)
    endObject()
  }

  private mutating func bound(_ name: String, _ bound: DayBound) {
    key(name)
    switch bound {
    case .day(let day): string(day.description)
    case .past, .future: null()
    case .unknown: string("unknown")
    }
  }

  mutating func verification(_ sizes: LogStatistics, of log: LogReader) {
    beginObject()
    member("identity", log.identity.description)
    member("digest", log.digest.description)
    key("intact")
    boolean(log.tail.map(\.lost.isEmpty) ?? true)
    sizeMembers(sizes)
    key("hasCommitMark")
    boolean(log.isMarked)
    key("tail")
    if let tail = log.tail { self.tail(tail) } else { null() }
    endObject()
  }

  private mutating func tail(_ tail: LogTail) {
    beginObject()
    member("file", tail.path)
    key("offset")
    integer(tail.offset)
    key("bytes")
    integer(tail.length)
    key("lostSequences")
    beginArray()
    for sequence in tail.lost { integer(sequence) }
    endArray()
    endObject()
  }

  /// Writes the summary; of a part of the log, also which part and how many events it has.
  mutating func logSummary(_ summary: LogSummary, isOfWholeLog: Bool, _ known: KnownLog) {
    beginObject()
    member("identity", summary.identity.description)
    member("digest", summary.sizes.digest.description)
    if !isOfWholeLog { pointMembers(known.point, lastSequence: known.lastSequence) }
    sizeMembers(summary.sizes)
    if !isOfWholeLog { count("knownEvents", summary.eventCount) }
    count("entities", summary.entityCount)
    count("corrections", summary.correctionCount)
    count("unsourced", summary.unsourcedCount)
    member("firstRecorded", summary.firstRecorded?.description)
    member("lastRecorded", summary.lastRecorded?.description)
    member("firstDay", summary.firstDay?.description)
    member("lastDay", summary.lastDay?.description)
    counts("countries", summary.countries)
    counts("kinds", summary.kinds)
    counts("types", summary.types)
    endObject()
  }

  private mutating func sizeMembers(_ sizes: LogStatistics) {
    for size in sizes.measures { count(size.name, size.value) }
  }

  private mutating func count(_ name: String, _ value: Int) {
    key(name)
    integer(value)
  }

  private mutating func counts(_ name: String, _ tallies: [LogSummary.Tally]) {
    key(name)
    beginObject()
    for tally in tallies { count(tally.name, tally.count) }
    endObject()
  }
}
