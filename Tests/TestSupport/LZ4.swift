/// Reads LZ4 blocks straight from the description of their format, for tests that take files apart.
public enum LZ4 {
  /// The `length` bytes that a block decompresses to; the block itself when it has that length; nil when it does not.
  public static func decompress(_ block: [UInt8], length: Int) -> [UInt8]? {
    if block.count == length { return block }
    var output: [UInt8] = []
    var index = 0
    func extended(_ base: Int, _ index: inout Int) -> Int? {
      var value = base
      if base < 15 { return value }
      while index < block.count {
        let byte = block[index]
        index += 1
        value += Int(byte)
        if byte < 255 { return value }
      }
      return nil
    }
    while index < block.count {
      let token = block[index]
      index += 1
      guard let literals = extended(Int(token >> 4), &index), index + literals <= block.count else {
        return nil
      }
      output += block[index..<index + literals]
      index += literals
      if index == block.count { break }
      guard index + 2 <= block.count else { return nil }
      let distance = Int(block[index]) | Int(block[index + 1]) << 8
      index += 2
      guard let match = extended(Int(token & 15), &index), distance > 0, distance <= output.count else {
        return nil
      }
      for _ in 0..<match + 4 { output.append(output[output.count - distance]) }
    }
    return output.count == length ? output : nil
  }
}
