import EventLog

/// Makes the entities of the rows, and sees when two texts would become one entity.
struct EntityMaker {
  private let template: Template
  private let map: [String: String]
  private let reportsCollisions: Bool
  private var scratch: [UInt8] = []
  /// What a slug was made of, by their hashes, and the line of it.
  private var origins = HashedTable<(origin: UInt64, line: Int)>(blank: (0, 0))
  private var made = CellCache<(entity: EntityID, origin: UInt64)>(places: 1 << 14)

  init(_ mapping: Mapping) {
    template = mapping.entity
    map = mapping.entityMap
    reportsCollisions = mapping.collisions == .problem
  }

  /// The entity of a row.
  mutating func entity(_ row: RowValues) throws -> EntityID {
    scratch.removeAll(keepingCapacity: true)
    var origin: UInt64 = 0xCBF2_9CE4_8422_2325
    try append(template.parts, row, &origin)
    if let known = made.made(of: scratch[...]), known.origin == origin || !reportsCollisions {
      return known.entity
    }
    if reportsCollisions { try checkCollision(origin, row) }
    do {
      let entity = try EntityID(String(decoding: scratch, as: UTF8.self))
      made.keep((entity, origin), of: scratch[...])
      return entity
    } catch {
      throw RowProblem(field: firstField(row), error: error.within("entity"))
    }
  }

  private mutating func append(_ parts: [Template.Part], _ row: RowValues, _ origin: inout UInt64) throws {
    for part in parts {
      switch part {
      case .literal(let literal): scratch.append(contentsOf: literal)
      case .column(let column): try append(column, row, &origin)
      case .optional(let inner):
        var text: [UInt8] = []
        if inner.render(row, to: &text) == nil { try append(inner.parts, row, &origin) }
      }
    }
  }

  private mutating func append(_ column: ColumnReference, _ row: RowValues, _ origin: inout UInt64) throws {
    var text = row.bytes(column)
    if !map.isEmpty, let mapped = map[String(decoding: text, as: UTF8.self)] {
      text = Array(mapped.utf8)[...]
    }
    if row.isBlank(text) {
      throw RowProblem(
        field: row.field(of: column),
        error: EventError(
          "entity: the column '\(column.name)' is blank",
          advice:
            "fill it in, or leave such rows out with \"where\": {\"\(column.name)\": {\"present\": true}}"))
    }
    // A template that is one column holds whole identities.
    if template.parts.count == 1, text.contains(UInt8(ascii: "/")) {
      scratch.append(contentsOf: text)
      return
    }
    let start = scratch.count
    Slug.append(text, to: &scratch)
    if scratch.count == start {
      throw RowProblem(
        field: row.field(of: column),
        error: EventError(
          "entity: '\(String(decoding: text.prefix(60), as: UTF8.self))' has no letter and no digit to name an entity",
          advice: #"name it in "entity": {"template": …, "map": {…}}"#))
    }
    if reportsCollisions {
      for byte in text {
        origin = (origin ^ UInt64(byte &- 65 < 26 ? byte | 0x20 : byte)) &* 0x0000_0100_0000_01B3
      }
      origin = (origin ^ 0xFF) &* 0x0000_0100_0000_01B3
    }
  }

  private mutating func checkCollision(_ origin: UInt64, _ row: RowValues) throws {
    var slug = TextHash()
    slug.mix(scratch.span)
    guard let other = origins.insert((origin, row.record.line), for: slug.value), other.origin != origin
    else {
      return
    }
    throw RowProblem(
      field: firstField(row),
      error: EventError(
        "entity: another text on line \(other.line) gives \(String(decoding: scratch, as: UTF8.self)) too",
        advice: #"tell them apart in "entity": {"template": …, "map": {…}}, or set "collisions": "merge""#))
  }

  private func firstField(_ row: RowValues) -> Int? {
    for part in template.parts { if case .column(let column) = part { return row.field(of: column) } }
    return nil
  }
}
