/// The first bytes of a member as compact JSON has them: a known name with its closing quote and its colon.
///
/// They are compared as two words, so that a key is found and passed over without a look at each of its bytes.
struct WrittenNames: Sendable {
  /// How many bytes are compared: no name that is known here is longer.
  static let window = 16

  private struct Name: Sendable {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var lowMask: UInt64 = 0
    var highMask: UInt64 = 0
    var length = 0
  }

  private let names: [Name]

  init(_ names: JSONNames) {
    self.names = names.texts.map { text in
      let bytes = Array((text + "\":").utf8)
      precondition(bytes.count <= WrittenNames.window, "a name of a member and its colon are short")
      var name = Name(length: bytes.count)
      for (index, byte) in bytes.enumerated() {
        let shift = UInt64(index % 8 * 8)
        if index < 8 {
          name.low |= UInt64(byte) << shift
          name.lowMask |= 0xFF << shift
        } else {
          name.high |= UInt64(byte) << shift
          name.highMask |= 0xFF << shift
        }
      }
      return name
    }
  }

  /// The place of the name that stands behind the quote at `offset`, and its length with quote and colon; it is looked
  /// for from `first` on, and then from the beginning. Nil too where the text ends within the window.
  @inline(__always)
  func find(_ bytes: Span<UInt8>, at offset: Int, from first: Int) -> (index: Int, length: Int)? {
    guard offset + 1 + WrittenNames.window <= bytes.count, bytes[offset] == .quote else { return nil }
    let low = bytes.word(at: offset + 1)
    let high = bytes.word(at: offset + 9)
    for index in first..<names.count where matches(index, low, high) { return (index, names[index].length) }
    for index in 0..<first where matches(index, low, high) { return (index, names[index].length) }
    return nil
  }

  @inline(__always)
  private func matches(_ index: Int, _ low: UInt64, _ high: UInt64) -> Bool {
    let name = names[index]
    return low & name.lowMask == name.low && high & name.highMask == name.high
  }
}
