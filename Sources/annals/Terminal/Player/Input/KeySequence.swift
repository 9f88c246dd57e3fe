/// A sequence that a terminal sends for a key: what stands between its beginning and its last byte, and that byte.
struct KeySequence {
  let parameters: [UInt8]
  let final: UInt8

  /// The key; nil when the sequence stands for none that the player knows.
  var key: Key? {
    // Private sequences are answers of the terminal, not keys.
    if let first = parameters.first, !(0x30...0x3B).contains(first) { return nil }
    let numbers = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self)) ?? 0 }
    let isModified = numbers.count > 1 && numbers[1] > 1
    switch final {
    case UInt8(ascii: "A"): return .up
    case UInt8(ascii: "B"): return .down
    case UInt8(ascii: "C"): return isModified || isModifiedAlone(numbers) ? .farRight : .right
    case UInt8(ascii: "D"): return isModified || isModifiedAlone(numbers) ? .farLeft : .left
    case UInt8(ascii: "a"): return .up
    case UInt8(ascii: "b"): return .down
    case UInt8(ascii: "c"): return .farRight
    case UInt8(ascii: "d"): return .farLeft
    case UInt8(ascii: "H"): return .home
    case UInt8(ascii: "F"): return .end
    case UInt8(ascii: "M"): return parameters.isEmpty ? .enter : nil
    case UInt8(ascii: "Z"): return .tab
    case UInt8(ascii: "u"):
      return character(numbers.first ?? 0, modifiers: numbers.count > 1 ? numbers[1] : 1)
    case UInt8(ascii: "~"), UInt8(ascii: "$"), UInt8(ascii: "^"), UInt8(ascii: "@"): return numbered(numbers)
    default: return keypad
    }
  }

  /// `ESC O 5 C` and `ESC [ 5 C` of older terminals.
  private func isModifiedAlone(_ numbers: [Int]) -> Bool { numbers.count == 1 && numbers[0] > 1 }

  private func numbered(_ numbers: [Int]) -> Key? {
    switch numbers.first {
    case 1, 7: .home
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 27 where numbers.count == 3: character(numbers[2], modifiers: numbers[1])
    default: nil
    }
  }

  /// The keys of a keypad in application mode.
  private var keypad: Key? {
    switch final {
    case UInt8(ascii: "j")...UInt8(ascii: "y"):
      Unicode.Scalar(final - 0x40).properties.isWhitespace
        ? nil : .character(Character(Unicode.Scalar(final - 0x40)))
    default: nil
    }
  }

  private func character(_ code: Int, modifiers: Int) -> Key? {
    switch code {
    case 9: return .tab
    case 13: return .enter
    case 27: return .escape
    case 127, 8: return .backspace
    default: break
    }
    guard code >= 0x20, let scalar = Unicode.Scalar(UInt32(clamping: code)) else { return nil }
    let isControl = (modifiers - 1) & 4 != 0
    return isControl ? .control(Character(scalar)) : .character(Character(scalar))
  }
}
