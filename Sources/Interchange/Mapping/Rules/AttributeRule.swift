import EventLog

/// Where the value of an attribute comes from.
struct AttributeRule: Hashable, Sendable, ColumnUsing {
  /// What kind of value it is.
  enum Kind: String, CaseIterable, Hashable, Sendable { case text, number, boolean, date, ref }
  /// What a blank cell does.
  enum Blank: String, CaseIterable, Hashable, Sendable { case skip, unset }

  let attribute: AttributeName
  var template: Template
  var kind = Kind.text
  var number = NumberRule()
  /// The unit, fixed or with columns.
  var unit: Template?
  /// When a number is marked as approximate.
  var approximate: Marking?
  /// Which rows have the attribute at all.
  var only: Marking?
  /// Whether the cell holds members of a set.
  var isMembers = false
  /// What stands between them.
  var separator: String?
  /// The entity of a reference, with `{@value}` for the text.
  var entity: Template?
  var formats: [DateFormat] = [.edtf]
  var truths: Set<String> = ["true", "yes", "y", "1", "t", "x"]
  var falsehoods: Set<String> = ["false", "no", "n", "0", "f"]
  /// What a text stands for; an empty text is a blank.
  var map: [String: String] = [:]
  var blank = Blank.skip
  /// Whether a table without the column is a table all the same.
  var isOptional = false

  init(_ attribute: AttributeName, _ template: Template) {
    self.attribute = attribute
    self.template = template
  }

  mutating func forEachColumn(_ body: (inout ColumnReference) throws(EventError) -> Void) throws(EventError) {
    try template.forEachColumn(body)
    try unit?.forEachColumn(body)
    try approximate?.forEachColumn(body)
    try only?.forEachColumn(body)
    try entity?.forEachColumn(body)
  }

  /// Whether a table has the columns.
  func hasColumns(in columns: ColumnIndex) -> Bool {
    var copy = self
    var hasAll = true
    try? copy.forEachColumn { column throws(EventError) in
      if column.isColumn, !columns.contains(column.name) { hasAll = false }
    }
    return hasAll
  }
}
