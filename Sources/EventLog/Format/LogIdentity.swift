/// What tells one log from every other: 128 random bits, given when the log is made.
public struct LogIdentity: Hashable, Sendable {
  /// The 16 bytes.
  public let bytes: [UInt8]

  /// A new random identity.
  public static func random() -> LogIdentity {
    var generator = SystemRandomNumberGenerator()
    return LogIdentity(bytes: (0..<16).map { _ in UInt8.random(in: 0...255, using: &generator) })
  }

  init(bytes: [UInt8]) {
    precondition(bytes.count == 16, "an identity has 16 bytes")
    self.bytes = bytes
  }
}

extension LogIdentity: CustomStringConvertible {
  /// The 16 bytes as 32 hexadecimal digits.
  public var description: String {
    bytes.map { String($0, radix: 16).leftPadded(to: 2) }.joined()
  }
}
