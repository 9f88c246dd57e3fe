extension ExactNumber: CustomStringConvertible {
  /// The number in plain decimal notation, without an exponent: `204000000000`, `-0.5`.
  public var description: String {
    guard scale > 0 else { return String(coefficient) }
    let digits = String(coefficient.magnitude).leftPadded(to: Int(scale) + 1)
    let point = digits.index(digits.endIndex, offsetBy: -Int(scale))
    return (coefficient < 0 ? "-" : "") + digits[..<point] + "." + digits[point...]
  }

  /// Reads a number as JSON writes it: `-?digits[.digits][e±digits]`.
  ///
  /// Complexity: O(n). Returns nil when the text is no number, or is one that would have to be rounded.
  public init?(_ text: some StringProtocol) {
    var utf8 = Array(text.utf8)[...]
    guard let scanned = ExactNumber.scan(&utf8), utf8.isEmpty, let number = scanned.number else { return nil }
    self = number
  }

  /// What ``scan(_:)`` found: a well-formed number, and its exact value where that can be held.
  struct Scanned {
    var number: ExactNumber?
  }

  /// Takes the JSON number at the head of `bytes`; nil when there is none.
  static func scan(_ bytes: inout ArraySlice<UInt8>) -> Scanned? {
    var rest = bytes
    let negative = rest.first == .dash
    if negative { rest = rest.dropFirst() }
    let whole = rest.prefix(while: \.isDigit)
    guard let lead = whole.first, lead != .zero || whole.count == 1 else { return nil }
    rest = rest.dropFirst(whole.count)
    var fraction: ArraySlice<UInt8> = []
    if rest.first == .dot {
      fraction = rest.dropFirst().prefix(while: \.isDigit)
      guard !fraction.isEmpty else { return nil }
      rest = rest.dropFirst(fraction.count + 1)
    }
    var exponent = 0
    if let letter = rest.first, letter | 0x20 == UInt8(ascii: "e") {
      guard let value = takeExponent(&rest) else { return nil }
      exponent = value
    }
    bytes = rest
    return Scanned(number: exact(negative, digits: [whole, fraction], scale: fraction.count - exponent))
  }

  private static func takeExponent(_ rest: inout ArraySlice<UInt8>) -> Int? {
    var tail = rest.dropFirst()
    let negative = tail.first == .dash
    if negative || tail.first == .plus { tail = tail.dropFirst() }
    let digits = tail.prefix(while: \.isDigit)
    guard !digits.isEmpty else { return nil }
    rest = tail.dropFirst(digits.count)
    // Far beyond anything that can be exact, so the cut changes no answer.
    let value = digits.reduce(0) { min($0 * 10 + Int($1 - .zero), 100_000) }
    return negative ? -value : value
  }

  private static func exact(_ negative: Bool, digits: [ArraySlice<UInt8>], scale: Int) -> ExactNumber? {
    var all = Array(digits.joined())
    var scale = scale
    while all.count > 1, scale > 0, all.last == .zero {
      all.removeLast()
      scale -= 1
    }
    var coefficient: Int64 = 0
    for digit in all {
      let step = Int64(digit - .zero)
      let (tenfold, overflow) = coefficient.multipliedReportingOverflow(by: 10)
      let (sum, carried) =
        negative ? tenfold.subtractingReportingOverflow(step) : tenfold.addingReportingOverflow(step)
      if overflow || carried { return nil }
      coefficient = sum
    }
    guard scale >= -18 || coefficient == 0 else { return nil }
    return ExactNumber(coefficient: coefficient, scale: scale)
  }
}
