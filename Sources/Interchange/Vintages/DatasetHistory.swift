import EventLog
import PartialDates

/// What a log holds of one data set, so that a later version of its table appends only what differs.
///
/// A row is told by its id. A new row becomes an event, one that says something else a correction, one that is no
/// longer there a retraction; a row that comes back replaces the retraction. A row that says what the data set said last
/// adds nothing, even where somebody has corrected that by hand.
///
/// ```swift
/// var history = DatasetHistory("epoch-notable-models")
/// try log.forEachEvent { history.take($0) }
/// try history.begin(vintage: PartialDate("2025-02-24"))
/// let changes = try drafts.compactMap { try history.change(for: $0, line: 0) } + history.vanished()
/// ```
public struct DatasetHistory {
  /// An event that stands for a row, or a retraction that does.
  struct Step {
    var id: String
    var isRetraction: Bool
  }

  struct Row {
    /// From the row's first event over what corrects or retracts it to what stands now.
    var path: [Step]
    /// What the data set itself said last; nil when it took the row back.
    var said: EventContent?
    /// What it said before it took the row back.
    var content: EventContent
    /// In which vintage the row was seen last, and on which line.
    var vintage = 0
    var line = 0
  }

  /// The name of the data set.
  public let dataset: String
  private let prefix: String
  private var rows: [String: Row] = [:]
  private var order: [String] = []
  private var events: [UInt64: Event] = [:]
  /// The first event of the chain that an event belongs to.
  private var chains: [String: UInt64] = [:]
  private var sequences: [String: UInt64] = [:]
  private var corrections = Corrections()
  private var ids: Set<String> = []
  private var latest: PartialDate?
  private var vintage: PartialDate?
  private var vintageCount = 0

  /// Nothing known yet of a data set.
  public init(_ dataset: String) {
    self.dataset = dataset
    prefix = dataset + "/"
  }

  /// Whether rows of the data set are known.
  public var isEmpty: Bool { rows.isEmpty && events.isEmpty }

  /// Takes in the next event of the log; those of other data sets pass by.
  public mutating func take(_ event: Event) {
    let chain =
      event.content.target.flatMap { chains[$0] } ?? (event.id.hasPrefix(prefix) ? event.sequence : nil)
    guard let chain else { return }
    events[event.sequence] = event
    chains[event.id] = chain
    sequences[event.id] = event.sequence
    ids.insert(event.id)
    if let target = event.content.target, let sequence = sequences[target] {
      corrections.insert(event.sequence, of: sequence, isRetraction: event.content.retracts != nil)
    }
    if event.id.hasPrefix(prefix), let published = event.content.source?.published,
      latest.map({ DatasetHistory.isBefore($0, published) }) ?? true
    {
      latest = published
    }
  }

  /// Begins the next version of the table.
  ///
  /// - Throws: ``EventError`` when the log holds a later one.
  public mutating func begin(vintage: PartialDate) throws(EventError) {
    settle()
    if let latest, DatasetHistory.isBefore(vintage, latest) {
      throw EventError(
        "the log holds \(dataset) of \(latest), which is later than \(vintage)",
        advice: "import the versions of a data set in the order of their dates")
    }
    latest = vintage
    self.vintage = vintage
    vintageCount += 1
  }

  /// What the log must learn of a row; nil when it says nothing new.
  ///
  /// - Throws: ``EventError`` when another row of the same version has its id and says something else.
  public mutating func change(for draft: EventDraft, line: Int) throws(EventError) -> EventDraft? {
    let key = draft.id ?? prefix + draft.content.derivedID
    guard var row = rows[key] else {
      let id = rows.isEmpty || !ids.contains(key) ? key : freeID(key)
      rows[key] = Row(
        path: [Step(id: id, isRetraction: false)], said: draft.content, content: draft.content,
        vintage: vintageCount, line: line)
      order.append(key)
      ids.insert(id)
      return EventDraft(id: id, content: draft.content)
    }
    let isSame = row.said?.withoutPlace.withoutFate.saysTheSame(as: draft.content.withoutPlace) ?? false
    if row.vintage == vintageCount {
      if isSame { return nil }
      throw EventError(
        "the id '\(key)' is that of line \(row.line), which says something else",
        advice: #"make the "id" of columns that tell the rows apart"#)
    }
    row.vintage = vintageCount
    row.line = line
    defer { rows[key] = row }
    if isSame { return nil }
    var content = draft.content
    content.corrects = row.path.last?.id
    content.reason = reason(row, draft.content)
    let id = freeID(key)
    row.path.append(Step(id: id, isRetraction: false))
    row.said = draft.content
    row.content = draft.content
    ids.insert(id)
    return EventDraft(id: id, content: content)
  }

  /// The retractions of the rows that the version does not have, once all of its rows have been handed over.
  public mutating func vanished() -> [EventDraft] {
    var drafts: [EventDraft] = []
    for key in order {
      guard var row = rows[key], row.vintage != vintageCount, row.said != nil else { continue }
      row.said = nil
      // A retraction of a correction lets what it corrected count again, which is then retracted in turn.
      while let last = row.path.last, !last.isRetraction {
        row.path.removeLast()
        let retraction = retraction(of: last.id, row, id: freeID(key))
        ids.insert(retraction.id ?? "")
        drafts.append(retraction)
        guard row.path.isEmpty else { continue }
        row.path = [last, Step(id: retraction.id ?? "", isRetraction: true)]
        break
      }
      rows[key] = row
    }
    return drafts
  }

  private func retraction(of target: String, _ row: Row, id: String) -> EventDraft {
    var content = EventContent(
      date: row.content.date, kind: row.content.kind, entity: row.content.entity,
      countries: row.content.countries)
    content.source = row.content.source
    content.source?.locator = nil
    content.source?.published = vintage
    content.retracts = target
    content.reason = "\(dataset) of \(vintage?.description ?? "") no longer has it"
    return EventDraft(id: id, content: content)
  }

  /// An id that no event has yet: the row's with the vintage behind it.
  private func freeID(_ key: String) -> String {
    let id = "\(key)@\(vintage?.description ?? "")"
    if !ids.contains(id) { return id }
    var count = 2
    while ids.contains("\(id).\(count)") { count += 1 }
    return "\(id).\(count)"
  }

  private func reason(_ row: Row, _ new: EventContent) -> String {
    let version = "\(dataset) of \(vintage?.description ?? "")"
    guard let said = row.said else { return "\(version) has it again" }
    return "\(version) changes " + ContentChanges(from: said, to: new).text
  }

  /// Makes rows of the events that were taken in.
  private mutating func settle() {
    // The last event of each row that is the data set's own, and the last one that says something.
    var said: [UInt64: Event] = [:]
    var content: [UInt64: EventContent] = [:]
    for sequence in events.keys.sorted() {
      guard let event = events[sequence], let chain = chains[event.id], event.id.hasPrefix(prefix) else {
        continue
      }
      said[chain] = event
      if event.content.retracts == nil { content[chain] = event.content.withoutFate }
    }
    for (chain, own) in said.sorted(by: { $0.key < $1.key }) {
      guard let first = events[chain] else { continue }
      var path = [Step(id: first.id, isRetraction: false)]
      var last = chain
      while let next = corrections.standing(on: last), let event = events[next] {
        path.append(Step(id: event.id, isRetraction: event.content.retracts != nil))
        last = next
      }
      rows[first.id] = Row(
        path: path, said: own.content.retracts == nil ? own.content.withoutFate : nil,
        content: content[chain] ?? first.content)
      order.append(first.id)
    }
    events = [:]
    chains = [:]
    sequences = [:]
  }

  private static func isBefore(_ left: PartialDate, _ right: PartialDate) -> Bool {
    guard let left = left.bounds.startEarliest.civilDay, let right = right.bounds.startEarliest.civilDay
    else {
      return false
    }
    return left < right
  }
}

extension EventContent {
  /// The content without what it corrects or retracts, and why.
  var withoutFate: EventContent {
    var content = self
    content.corrects = nil
    content.retracts = nil
    content.reason = nil
    return content
  }
}
