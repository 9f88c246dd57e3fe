import EventLog
import PartialDates

/// Turns rows into drafts by a mapping whose columns have been found in the table.
struct RowMapper {
  private let mapping: Mapping
  private let kind: EventKind?
  private let melted: [Int]
  private let columnNames: [[UInt8]]
  /// Whether a cell that is the same as the one before it in its row can change nothing.
  private let skipsEqualCells: Bool
  private var dates: DateMaker
  private var entities: EntityMaker
  private var countries: CountryMaker
  private var attributes: [AttributeMaker]
  private let scalarCount: Int
  private var sources: SourceMaker
  private var unchanged: UnchangedFilter?
  private var scratch: [UInt8] = []

  init(_ mapping: Mapping, columns: ColumnIndex, vintage: PartialDate?) throws(EventError) {
    var mapping = mapping
    mapping.attributes.removeAll { $0.isOptional && !$0.hasColumns(in: columns) }
    try mapping.forEachColumn { column throws(EventError) in try column.resolve(in: columns) }
    var melted: [Int] = []
    if let melt = mapping.melt { melted = try melt.places(in: columns) }
    self.melted = melted
    self.mapping = mapping
    kind = try? mapping.kind.fixed.map { try EventKind($0) }
    columnNames = columns.names.map { Array($0.utf8) }
    dates = DateMaker(mapping.date)
    entities = EntityMaker(mapping)
    countries = CountryMaker(mapping.countries)
    attributes = mapping.attributes.map { AttributeMaker($0) }
    scalarCount = mapping.attributes.count { !$0.isMembers }
    sources = SourceMaker(mapping.source, vintage: vintage)
    unchanged = mapping.unchanged == .skip ? UnchangedFilter() : nil
    skipsEqualCells = mapping.unchanged == .skip && !mapping.dependsOnColumnName
  }

  /// Whether the row is one that the mapping wants.
  func wants(_ row: RowValues) -> Bool { mapping.conditions.allSatisfy { $0.holds(row) } }

  /// Appends the drafts of a row to `drafts`, and what is wrong with it to `problems`.
  mutating func map(
    _ row: inout RowValues, to drafts: inout [EventDraft], _ outcome: inout RowOutcome,
    _ problems: inout [RowProblem]
  ) {
    guard mapping.melt != nil else { return mapOne(&row, to: &drafts, &outcome, &problems) }
    var previous = -1
    for place in melted {
      if skipsEqualCells, previous >= 0, row.saysTheSame(place, previous) {
        outcome.unchanged += 1
        continue
      }
      row.valueField = place
      row.columnName = columnNames[place]
      mapOne(&row, to: &drafts, &outcome, &problems)
      previous = problems.isEmpty ? place : -1
    }
    row.valueField = -1
  }

  private mutating func mapOne(
    _ row: inout RowValues, to drafts: inout [EventDraft], _ outcome: inout RowOutcome,
    _ problems: inout [RowProblem]
  ) {
    let problemCount = problems.count
    row.date = nil
    row.entity = nil
    problems.collect { row.date = try dates.date(row) }
    problems.collect { row.entity = try entities.entity(row) }
    var kind = self.kind
    if kind == nil { problems.collect { kind = try self.kind(of: row) } }
    guard let date = row.date, let entity = row.entity, let kind else { return }
    var content = EventContent(date: date, kind: kind, entity: entity)
    problems.collect { content.countries = try countries.countries(row) }
    if scalarCount > 1 { content.set.reserveCapacity(scalarCount) }
    for index in attributes.indices {
      problems.collect { try attributes[index].apply(row, to: &content) }
    }
    guard problems.count == problemCount else { return }
    if row.valueField >= 0, content.unset.isEmpty, row.isBlank(row.field(row.valueField)) {
      outcome.blank += 1
      return
    }
    content.summary = mapping.summary?.text(row)
    problems.collect { try RowMapper.check(content) }
    problems.collect { content.source = try sources.source(row) }
    do {
      guard try isNew(&content) else {
        outcome.unchanged += 1
        return
      }
      let id = try id(row, content)
      if problems.count == problemCount { drafts.append(EventDraft(id: id, content: content)) }
    } catch {
      problems.collect { throw error }
    }
  }

  /// Checks what the rules of the mapping leave open of the rules of an event.
  private static func check(_ content: EventContent) throws {
    let longest = max(content.summary?.utf8.count ?? 0, content.set.reduce(0) { max($0, $1.value.textBytes) })
    if longest > 1 << 20 { try content.validate() }
  }

  private mutating func isNew(_ content: inout EventContent) throws -> Bool {
    guard unchanged != nil else { return true }
    return try unchanged?.keepsChanges(of: &content) ?? true
  }

  private func kind(of row: RowValues) throws -> EventKind? {
    let column = mapping.kind.firstColumn
    guard var text = mapping.kind.text(row) else {
      throw RowProblem(
        field: column.flatMap { row.field(of: $0) },
        error: EventError("kind: the column '\(column?.name ?? "")' is blank", advice: "fill it in"))
    }
    text = mapping.kindMap[text] ?? text
    do {
      return try EventKind(text)
    } catch {
      throw RowProblem(field: column.flatMap { row.field(of: $0) }, error: error.within("kind"))
    }
  }

  /// The idempotency key: the data set, and what the template says or the content gives.
  private mutating func id(_ row: RowValues, _ content: EventContent) throws -> String {
    scratch.removeAll(keepingCapacity: true)
    if let dataset = mapping.dataset {
      scratch.append(contentsOf: dataset.utf8)
      scratch.append(UInt8(ascii: "/"))
    }
    if let template = mapping.id {
      if let blank = template.render(row, to: &scratch) {
        throw RowProblem(
          field: row.field(of: blank),
          error: EventError(
            "id: the column '\(blank.name)' is blank", advice: "fill it in, or make the id of other columns"))
      }
    } else {
      // The place in the table is no part of what is said: a row that moves stays the same event.
      var said = content
      said.source = nil
      scratch.append(contentsOf: said.derivedID.utf8)
    }
    let id = String(decoding: scratch, as: UTF8.self)
    if (1...512).contains(scratch.count), scratch.allSatisfy({ $0 &- 0x20 < 0x5F }) { return id }
    do {
      try EventContent.validate(id: id)
    } catch {
      throw RowProblem(field: mapping.id?.firstColumn.flatMap { row.field(of: $0) }, error: error)
    }
    return id
  }
}

extension Value {
  fileprivate var textBytes: Int {
    if case .string(let text) = self { return text.utf8.count }
    return 0
  }
}

extension Mapping {
  /// Whether anything but the date and the id says the name of the melted column.
  fileprivate var dependsOnColumnName: Bool {
    var depends = false
    var rest = self
    rest.date = DateRule(origin: .template(Template(parts: [], text: "")))
    rest.id = nil
    rest.source.locator = nil
    try? rest.forEachColumn { column throws(EventError) in
      if column.name == "@column" || column.name == "@date" { depends = true }
    }
    return depends
  }
}
