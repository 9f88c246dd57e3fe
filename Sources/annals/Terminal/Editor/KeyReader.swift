#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads keys from standard input, one at a time.
struct KeyReader {
  private var decoder = KeyDecoder()
  private var keys: [Key] = []

  /// The next key; nil at the end of the input.
  mutating func next() -> Key? {
    while keys.isEmpty {
      // What follows an Escape in a sequence follows at once.
      if decoder.isWaiting, !isReady(within: 50) {
        keys = decoder.timeOut()
        continue
      }
      guard let byte = readByte() else { return nil }
      keys = decoder.decode([byte])
    }
    return keys.removeFirst()
  }

  private func isReady(within milliseconds: Int32) -> Bool {
    var descriptor = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&descriptor, 1, milliseconds) > 0
  }

  private func readByte() -> UInt8? {
    var byte: UInt8 = 0
    while true {
      let count = unsafe read(0, &byte, 1)
      if count == 1 { return byte }
      if count == 0 || errno != EINTR { return nil }
    }
  }
}
