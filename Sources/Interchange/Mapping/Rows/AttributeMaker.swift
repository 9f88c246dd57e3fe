import EventLog
import PartialDates

/// Reads the value of one attribute from the rows.
struct AttributeMaker {
  let rule: AttributeRule
  private let fixedUnit: String?
  private let fixedText: String?
  private let column: ColumnReference?
  private var scratch: [UInt8] = []
  private var made = CellCache<Value>()

  init(_ rule: AttributeRule) {
    self.rule = rule
    fixedUnit = rule.unit?.fixed
    fixedText = rule.template.fixed
    column = rule.template.soleColumn
  }

  /// Puts what a row says of the attribute into `content`.
  mutating func apply(_ row: RowValues, to content: inout EventContent) throws {
    if let only = rule.only, !only.holds(row) { return }
    guard let text = text(row) else {
      if rule.blank == .unset { content.unset.append(rule.attribute) }
      return
    }
    do {
      if rule.isMembers {
        let members = try members(text, row)
        if !members.isEmpty { content.add.append(MemberAssertion(rule.attribute, members)) }
      } else if let value = try value(text, row) {
        content.set.append(Assertion(rule.attribute, value))
      } else if rule.blank == .unset {
        content.unset.append(rule.attribute)
      }
    } catch let error as EventError {
      let field = (column ?? rule.template.firstColumn).flatMap { row.field(of: $0) }
      throw RowProblem(field: field, error: error.within(rule.attribute.text))
    }
  }

  private mutating func text(_ row: RowValues) -> ArraySlice<UInt8>? {
    if let column {
      let bytes = row.bytes(column)
      return row.isBlank(bytes) ? nil : bytes
    }
    scratch.removeAll(keepingCapacity: true)
    return rule.template.render(row, to: &scratch) == nil ? scratch[...].trimmedBlanks : nil
  }

  private mutating func members(_ bytes: ArraySlice<UInt8>, _ row: RowValues) throws -> [Value] {
    var members: [Value] = []
    guard let separator = rule.separator, !separator.isEmpty else {
      return try value(bytes, row).map { [$0] } ?? []
    }
    for piece in String(decoding: bytes, as: UTF8.self).split(separator: separator) {
      let piece = Array(piece.utf8)[...].trimmedBlanks
      if row.isBlank(piece) { continue }
      if let value = try value(piece, row) { members.appendOnce(value) }
    }
    return members
  }

  /// The value of a text; nil when the map makes it a blank.
  private mutating func value(_ bytes: ArraySlice<UInt8>, _ row: RowValues) throws -> Value? {
    guard isWorthKeeping(bytes) else { return try read(bytes, row) }
    if let known = made.made(of: bytes) { return known }
    let value = try read(bytes, row)
    if let value { made.keep(value, of: bytes) }
    return value
  }

  /// Whether to look for what was made of a text before: not where it may depend on the row, or is made in no time.
  private func isWorthKeeping(_ bytes: ArraySlice<UInt8>) -> Bool {
    rule.kind != .number && (rule.kind != .text || bytes.count > 15 || !rule.map.isEmpty)
  }

  private func read(_ bytes: ArraySlice<UInt8>, _ row: RowValues) throws -> Value? {
    var bytes = bytes
    if !rule.map.isEmpty, let mapped = rule.map[String(decoding: bytes, as: UTF8.self)] {
      if mapped.isEmpty { return nil }
      bytes = Array(mapped.utf8)[...]
    }
    switch rule.kind {
    case .text: return .string(String(decoding: bytes, as: UTF8.self))
    case .number:
      return try rule.number.value(
        bytes, unit: fixedUnit ?? rule.unit?.text(row), isApproximate: rule.approximate?.holds(row) ?? false)
    case .boolean: return .boolean(try truth(bytes))
    case .date: return .date(try date(bytes))
    case .ref: return .reference(try entity(bytes))
    }
  }

  private func truth(_ bytes: ArraySlice<UInt8>) throws(EventError) -> Bool {
    let word = String(decoding: bytes, as: UTF8.self).lowercased()
    if rule.truths.contains(word) { return true }
    if rule.falsehoods.contains(word) { return false }
    throw EventError(
      "'\(word.prefix(60))' is neither true nor false",
      advice: #"say which words are, with "true": […] and "false": […]"#)
  }

  private func date(_ bytes: ArraySlice<UInt8>) throws(EventError) -> PartialDate {
    var fault: EventError?
    for format in rule.formats {
      do throws(EventError) {
        if let date = try format.date(bytes) { return date }
      } catch {
        fault = fault ?? error
      }
    }
    throw fault
      ?? EventError(
        "'\(String(decoding: bytes.prefix(60), as: UTF8.self))' is not written as \(rule.formats.map(\.text).joined(separator: " or "))",
        advice: #"mend the cell, or give the "format" that it has"#)
  }

  private func entity(_ bytes: ArraySlice<UInt8>) throws(EventError) -> EntityID {
    guard let template = rule.entity else { return try EntityID(String(decoding: bytes, as: UTF8.self)) }
    var text: [UInt8] = []
    for part in template.parts {
      switch part {
      case .literal(let literal): text += literal
      case .column, .optional:
        let start = text.count
        Slug.append(bytes, to: &text)
        if text.count == start {
          throw EventError(
            "'\(String(decoding: bytes.prefix(60), as: UTF8.self))' has no letter and no digit to name an entity",
            advice: #"give it another text in "map""#)
        }
      }
    }
    return try EntityID(String(decoding: text, as: UTF8.self))
  }
}
