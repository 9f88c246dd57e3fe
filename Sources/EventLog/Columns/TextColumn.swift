/// The texts of a column: their lengths, then their bytes.
///
/// Layout before compression: one byte that says how wide a length is (1, 2 or 4), the lengths, the bytes of all texts
/// one after the other. A length is one more than the text's, and 0 says that there is no text.
struct TextColumn: Sendable {
  private let bytes: [UInt8]
  /// Where each text begins in `bytes`; one more than there are texts.
  private let starts: [UInt32]
  private let isPresent: [Bool]

  /// How many texts there are, absent ones included.
  var count: Int { isPresent.count }

  /// The text at `index`; nil when there is none.
  subscript(index: Int) -> String? {
    guard isPresent[index] else { return nil }
    return String(decoding: bytes[Int(starts[index])..<Int(starts[index + 1])], as: UTF8.self)
  }

  /// The bytes of the text at `index`; empty when there is none.
  func utf8(_ index: Int) -> ArraySlice<UInt8> {
    bytes[Int(starts[index])..<Int(starts[index + 1])]
  }

  /// Where the bytes of the text at `index` are in the laid-out column.
  func range(_ index: Int) -> Range<Int> { Int(starts[index])..<Int(starts[index + 1]) }

  /// Reads a laid-out column of `count` texts.
  init(_ bytes: [UInt8], count: Int) throws(FormatFault) {
    guard let width = bytes.first.map(Int.init), [1, 2, 4].contains(width), bytes.count > count * width else {
      throw FormatFault("a text column is shorter than its lengths")
    }
    var starts: [UInt32] = []
    var isPresent: [Bool] = []
    starts.reserveCapacity(count + 1)
    isPresent.reserveCapacity(count)
    var offset = 1 + count * width
    for index in 0..<count {
      var length = 0
      for byte in (0..<width).reversed() { length = length << 8 | Int(bytes[1 + index * width + byte]) }
      starts.append(UInt32(truncatingIfNeeded: offset))
      isPresent.append(length > 0)
      offset += max(0, length - 1)
      if offset > bytes.count { throw FormatFault("a text column is shorter than its texts") }
    }
    guard offset == bytes.count else { throw FormatFault("a text column is longer than its texts") }
    starts.append(UInt32(truncatingIfNeeded: offset))
    self.bytes = bytes
    self.starts = starts
    self.isPresent = isPresent
  }
}

extension TextColumn {
  /// The row of a laid-out column of `count` texts that holds `wanted`; nil when none does, or it is not a column.
  ///
  /// Only texts of the same length are compared: complexity O(n), a load and a comparison a row.
  static func firstIndex(of wanted: [UInt8], in column: [UInt8], count: Int) -> Int? {
    let bytes = column.span
    return firstIndex(in: column, count: count) { range in
      range.count == wanted.count && wanted.indices.allSatisfy { bytes[range.lowerBound + $0] == wanted[$0] }
    }
  }

  /// The first row of a laid-out column of `count` texts whose text `isWanted`, told where it stands in the column; nil
  /// when none is, or it is not a column.
  @inline(__always)
  static func firstIndex(in column: [UInt8], count: Int, where isWanted: (Range<Int>) -> Bool) -> Int? {
    guard let width = column.first.map(Int.init), [1, 2, 4].contains(width), column.count > count * width
    else {
      return nil
    }
    var offset = 1 + count * width
    let bytes = column.span
    for index in 0..<count {
      var length = 0
      for byte in 0..<width { length |= Int(bytes[1 + index * width + byte]) << (8 * byte) }
      let end = offset + max(0, length - 1)
      if length > 0, end <= bytes.count, isWanted(offset..<end) { return index }
      offset = end
    }
    return nil
  }
}

/// Gathers texts for a column.
struct TextColumnBuilder: Sendable {
  private var bytes: [UInt8] = []
  private var lengths: [UInt32] = []

  var count: Int { lengths.count }

  /// Bytes of all texts so far.
  var byteCount: Int { bytes.count }

  /// Makes room for as much as another column has, and a little more.
  mutating func reserve(like other: TextColumnBuilder) {
    lengths.reserveCapacity(other.lengths.count)
    bytes.reserveCapacity(other.bytes.count + other.bytes.count / 16)
  }

  mutating func append(_ text: String?) {
    guard let text else {
      lengths.append(0)
      return
    }
    let utf8 = text.utf8.span
    unsafe utf8.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
    lengths.append(UInt32(utf8.count + 1))
  }

  mutating func append(utf8 text: ArraySlice<UInt8>?) {
    guard let text else {
      lengths.append(0)
      return
    }
    bytes += text
    lengths.append(UInt32(text.count + 1))
  }

  /// Whether any text is there, even an empty one.
  var hasTexts: Bool { lengths.contains { $0 > 0 } }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    lengths.removeAll(keepingCapacity: true)
  }

  /// The laid-out column.
  var encoded: [UInt8] {
    let greatest = lengths.max() ?? 0
    let width = greatest <= 0xFF ? 1 : greatest <= 0xFFFF ? 2 : 4
    var encoded: [UInt8] = [UInt8(width)]
    encoded.reserveCapacity(1 + lengths.count * width + bytes.count)
    for length in lengths {
      for byte in 0..<width { encoded.append(UInt8(truncatingIfNeeded: length >> (8 * byte))) }
    }
    encoded += bytes
    return encoded
  }
}
