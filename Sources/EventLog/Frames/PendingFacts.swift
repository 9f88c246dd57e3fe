/// The facts of a frame that is being built, in the order of their events.
struct PendingFacts {
  private(set) var rows: [FactRow] = []
  private var text: [UInt8] = []

  var count: Int { rows.count }

  /// How many bytes the texts have.
  var textCount: Int { text.count }

  subscript(index: Int32) -> FactRow { rows[Int(index)] }

  /// Takes in the next fact; its text, where it has one, comes after it.
  mutating func append(_ row: FactRow) {
    var row = row
    row.textEnd = UInt32(text.count)
    rows.append(row)
  }

  /// Gives the fact that was appended last its text.
  mutating func setText(_ bytes: [UInt8]) {
    text += bytes
    rows[rows.count - 1].textEnd = UInt32(text.count)
  }

  /// The text of a fact; nil when it has none.
  func text(_ index: Int32) -> ArraySlice<UInt8>? {
    let index = Int(index)
    guard rows[index].tag == FactTag.setText else { return nil }
    return text[Int(index == 0 ? 0 : rows[index - 1].textEnd)..<Int(rows[index].textEnd)]
  }
}
