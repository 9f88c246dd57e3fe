/// The facts of a frame that is being built, in the order of their events: one array a column.
struct FactColumns {
  var cell: [UInt32] = []
  var row: [UInt32] = []
  var position: [UInt16] = []
  var tag: [UInt8] = []
  var number: [Int64] = []
  /// Where the text of a fact ends in `text`; where it begins is where the one before ends.
  var textEnd: [UInt32] = []
  var text: [UInt8] = []

  var count: Int { cell.count }

  mutating func append(cell: UInt32, row: Int, position: Int, tag: UInt8, number: Int64 = 0) {
    self.cell.append(cell)
    self.row.append(UInt32(row))
    self.position.append(UInt16(truncatingIfNeeded: position))
    self.tag.append(tag)
    self.number.append(number)
    textEnd.append(UInt32(text.count))
  }

  /// Gives the fact that was appended last its text.
  mutating func setText(_ bytes: [UInt8]) {
    text += bytes
    textEnd[textEnd.count - 1] = UInt32(text.count)
  }

  /// The text of a fact; nil when it has none.
  func text(_ index: Int) -> ArraySlice<UInt8>? {
    guard tag[index] == FactTag.setText else { return nil }
    return text[Int(index == 0 ? 0 : textEnd[index - 1])..<Int(textEnd[index])]
  }
}
