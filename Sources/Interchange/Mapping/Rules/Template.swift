import EventLog

/// A text with columns in it: `model/{Model}`, `{Model} is published[ by {Organization}].`
///
/// `{Name}` is the text of a column, `{@row}` and its like what comes with the row. A part in brackets is left out when a
/// column in it is blank. `{{`, `}}`, `[[` and `]]` stand for the single signs.
struct Template: Hashable, Sendable, ColumnUsing {
  enum Part: Hashable, Sendable {
    case literal([UInt8])
    case column(ColumnReference)
    case optional(Template)
  }

  var parts: [Part]
  /// What it was written as.
  let text: String

  /// Reads a template.
  ///
  /// - Throws: ``EventError`` for a brace or bracket without its partner, and for an unknown `@` name.
  init(_ text: String, at position: TextPosition? = nil) throws(EventError) {
    var reader = TemplateReader(text, position: position)
    self.init(parts: try reader.parts(isOptional: false), text: text)
  }

  init(parts: [Part], text: String) {
    self.parts = parts
    self.text = text
  }

  /// The text of a template without columns; nil for one that has some.
  var fixed: String? {
    var bytes: [UInt8] = []
    for part in parts {
      guard case .literal(let literal) = part else { return nil }
      bytes += literal
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The one column that the template is nothing but.
  var soleColumn: ColumnReference? {
    guard parts.count == 1, case .column(let column) = parts[0] else { return nil }
    return column
  }

  mutating func forEachColumn(_ body: (inout ColumnReference) throws(EventError) -> Void) throws(EventError) {
    for index in parts.indices {
      switch parts[index] {
      case .literal: break
      case .column(var column):
        try body(&column)
        parts[index] = .column(column)
      case .optional(var inner):
        try inner.forEachColumn(body)
        parts[index] = .optional(inner)
      }
    }
  }
}

/// Reads the parts of a template.
private struct TemplateReader {
  private let text: String
  private let scalars: [Unicode.Scalar]
  private let position: TextPosition?
  private var index = 0

  init(_ text: String, position: TextPosition?) {
    self.text = text
    self.position = position
    scalars = Array(text.unicodeScalars)
  }

  mutating func parts(isOptional: Bool) throws(EventError) -> [Template.Part] {
    var parts: [Template.Part] = []
    var literal = ""
    func close() {
      if !literal.isEmpty { parts.append(.literal(Array(literal.utf8))) }
      literal = ""
    }
    while index < scalars.count {
      let scalar = scalars[index]
      if "{}[]".unicodeScalars.contains(scalar), index + 1 < scalars.count, scalars[index + 1] == scalar {
        literal.unicodeScalars.append(scalar)
        index += 2
        continue
      }
      index += 1
      switch scalar {
      case "{":
        close()
        parts.append(.column(try column()))
      case "[":
        if isOptional { throw fault("a bracket inside of brackets") }
        close()
        let inner = try self.parts(isOptional: true)
        parts.append(.optional(Template(parts: inner, text: text)))
      case "]":
        guard isOptional else { throw fault("a ']' without '['") }
        close()
        return parts
      case "}": throw fault("a '}' without '{'")
      default: literal.unicodeScalars.append(scalar)
      }
    }
    if isOptional { throw fault("a '[' that is not closed") }
    close()
    return parts
  }

  private mutating func column() throws(EventError) -> ColumnReference {
    guard let end = scalars[index...].firstIndex(of: "}") else { throw fault("a '{' that is not closed") }
    var name = String.UnicodeScalarView()
    name.append(contentsOf: scalars[index..<end])
    index = end + 1
    return try ColumnReference(String(name).trimmed, at: position)
  }

  private func fault(_ what: String) -> EventError {
    EventError(
      "the template '\(text)' has \(what)", advice: "write {Column}, and signs twice that mean themselves",
      position: position)
  }
}
