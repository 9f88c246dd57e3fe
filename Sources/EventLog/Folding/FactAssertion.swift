/// What a fact asserts, as far as its columns of numbers tell.
package enum FactAssertion: Hashable, Sendable {
  /// A whole number is set.
  case number(Int64)
  /// Any other value is set.
  case text
  /// The attribute has no value any more.
  case unset
  /// The member of the cell joins.
  case add
  /// The member of the cell leaves.
  case remove
}

extension BlockBuffers {
  /// What the fact at an index of the loaded block asserts; nil for a tag that the format does not have.
  package func assertion(_ index: Int) -> FactAssertion? {
    switch unsafe tags[index] {
    case FactTag.setNumber: unsafe .number(values[index])
    case FactTag.setText: .text
    case FactTag.unset: .unset
    case FactTag.add: .add
    case FactTag.remove: .remove
    default: nil
    }
  }

  /// The cell or tie at an index of the loaded block.
  package func number(_ index: Int) -> UInt32 { unsafe numbers[index] }

  /// The row in its frame of the event at an index of the loaded block.
  package func row(_ index: Int) -> UInt32 { unsafe rows[index] }
}
