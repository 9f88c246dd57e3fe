/// Turns the bytes of a file, chunk by chunk, into UTF-8.
///
/// UTF-8 passes through as it is; whether it is well-formed is seen where it is read. What is no text in another
/// encoding becomes the byte `FF`, which is seen there too.
struct TextDecoder {
  /// The encoding in force; a byte order mark has the last word.
  private(set) var encoding: TextEncoding
  private var isStart = true
  /// Bytes that wait for the rest of their code unit or of their pair.
  private var pending: [UInt8] = []

  init(_ encoding: TextEncoding) { self.encoding = encoding }

  /// Appends the text of `chunk` to `text`; an empty chunk is the end of the file.
  mutating func decode(_ chunk: [UInt8], to text: inout [UInt8]) {
    var bytes = chunk
    let isEnd = chunk.isEmpty
    if !pending.isEmpty || isStart {
      bytes = pending + chunk
      pending = []
      // A mark may be split between chunks.
      if isStart, bytes.count < 3, !isEnd {
        pending = bytes
        return
      }
      if isStart { bytes.removeFirst(mark(bytes)) }
      isStart = false
    }
    switch encoding {
    case .utf8: text.append(contentsOf: bytes)
    case .latin1: for byte in bytes { append(UInt32(byte), to: &text) }
    case .windows1252: for byte in bytes { append(Windows1252.scalar(byte), to: &text) }
    case .utf16, .utf16LittleEndian: decodeUTF16(bytes, high: 1, isEnd: isEnd, to: &text)
    case .utf16BigEndian: decodeUTF16(bytes, high: 0, isEnd: isEnd, to: &text)
    }
  }

  private mutating func mark(_ bytes: [UInt8]) -> Int {
    guard let mark = TextEncoding.marked(bytes) else { return 0 }
    encoding = mark.encoding
    return mark.length
  }

  private mutating func decodeUTF16(_ bytes: [UInt8], high: Int, isEnd: Bool, to text: inout [UInt8]) {
    var index = 0
    func unit(at index: Int) -> UInt32 { UInt32(bytes[index + high]) << 8 | UInt32(bytes[index + 1 - high]) }
    while index + 1 < bytes.count {
      let first = unit(at: index)
      if first & 0xFC00 == 0xD800 {
        guard index + 3 < bytes.count else { break }
        let second = unit(at: index + 2)
        if second & 0xFC00 == 0xDC00 {
          append(0x10000 + (first & 0x3FF) << 10 + (second & 0x3FF), to: &text)
          index += 4
          continue
        }
      }
      append(first, to: &text)
      index += 2
    }
    if isEnd {
      if index < bytes.count { text.append(0xFF) }
    } else {
      pending = Array(bytes[index...])
    }
  }

  private func append(_ value: UInt32, to text: inout [UInt8]) {
    if value < 0x80 {
      text.append(UInt8(value))
    } else if let scalar = Unicode.Scalar(value), let encoded = UTF8.encode(scalar) {
      text.append(contentsOf: encoded)
    } else {
      text.append(0xFF)
    }
  }
}
