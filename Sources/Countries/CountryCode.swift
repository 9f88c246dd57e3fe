/// An ISO 3166-1 alpha-2 code in use, or `EU`.
///
/// There are 249 officially assigned codes. `EU` is exceptionally reserved in ISO 3166-1 and stands for the
/// European Union. Nothing else is a code: not `UK` (it is `GB`), not `XK`.
///
/// Codes are ordered as their letters are. A value takes two bytes.
@frozen public struct CountryCode: Hashable, Comparable, Sendable {
  /// The two letters in ASCII, the first one in the high byte: `0x4B52` for `KR`.
  ///
  /// Codes compare as these numbers do, so they can stand for codes in columns and keys.
  public let packed: UInt16

  @usableFromInline
  init(unchecked packed: UInt16) {
    self.packed = packed
  }

  /// The code with these two letters, upper case; `nil` when it is not assigned.
  ///
  /// Nothing is allocated. `Place` is for what people type: it takes any case, and names.
  ///
  /// - Complexity: O(log *n*) over the 250 codes.
  @inlinable
  public init?(_ alpha2: some StringProtocol) {
    var bytes = alpha2.utf8.makeIterator()
    guard let first = bytes.next(), let second = bytes.next(), bytes.next() == nil else { return nil }
    self.init(packed: UInt16(first) << 8 | UInt16(second))
  }

  /// The code with this `packed` form; `nil` when it is not assigned.
  ///
  /// - Complexity: O(log *n*) over the 250 codes.
  public init?(packed: UInt16) {
    guard CountryCode.row(of: packed) != nil else { return nil }
    self.packed = packed
  }

  /// The European Union, `EU`.
  public static let europeanUnion = CountryCode(unchecked: 0x4555)

  /// The 249 countries and `EU`, sorted; built when first asked for.
  public static let all: [CountryCode] = (0..<CountryTable.countryCount).map(CountryCode.init(row:))

  /// Whether the first code's letters come before the second's.
  @inlinable
  public static func < (left: CountryCode, right: CountryCode) -> Bool {
    left.packed < right.packed
  }
}

extension CountryCode: CustomStringConvertible {
  /// The two letters, as in "KR".
  public var description: String {
    let letters = [UInt8(truncatingIfNeeded: packed >> 8), UInt8(truncatingIfNeeded: packed)]
    return String(decoding: letters, as: UTF8.self)
  }
}
