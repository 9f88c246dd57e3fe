extension FoldFrame {
  /// The tag of a fact that sets a whole number.
  package static var numberTag: UInt8 { FactTag.setNumber }
}
