extension Template {
  /// Appends the text of the template for a row; the first column that is blank, when one is that must not be.
  func render(_ row: RowValues, to bytes: inout [UInt8]) -> ColumnReference? {
    var blank: ColumnReference?
    for part in parts {
      switch part {
      case .literal(let literal): bytes.append(contentsOf: literal)
      case .column(let column):
        if !row.append(column, to: &bytes) { blank = blank ?? column }
      case .optional(let inner):
        let start = bytes.count
        if inner.render(row, to: &bytes) != nil { bytes.removeSubrange(start...) }
      }
    }
    return blank
  }

  /// The text for a row; nil when a column of it is blank.
  func text(_ row: RowValues) -> String? {
    if let column = soleColumn {
      let bytes = row.bytes(column)
      return row.isBlank(bytes) ? nil : String(decoding: bytes, as: UTF8.self)
    }
    var bytes: [UInt8] = []
    return render(row, to: &bytes) == nil ? String(decoding: bytes, as: UTF8.self) : nil
  }
}

extension Marking {
  /// Whether the conditions hold for a row.
  func holds(_ row: RowValues) -> Bool { conditions.allSatisfy { $0.holds(row) } }
}

extension RowCondition {
  /// Whether the condition holds for a row.
  func holds(_ row: RowValues) -> Bool {
    let bytes = row.bytes(column)
    switch test {
    case .isOne(let texts): return texts.contains(String(decoding: bytes, as: UTF8.self))
    case .isNone(let texts): return !texts.contains(String(decoding: bytes, as: UTF8.self))
    case .contains(let text): return String(decoding: bytes, as: UTF8.self).contains(text)
    case .isPresent(let isPresent): return isPresent != row.isBlank(bytes)
    }
  }
}
