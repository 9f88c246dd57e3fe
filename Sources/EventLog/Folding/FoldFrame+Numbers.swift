extension FoldFrame {
  /// Whether a tag says that the fact sets a whole number.
  @inlinable package static func isNumber(_ tag: UInt8) -> Bool { tag == 0 }
}
