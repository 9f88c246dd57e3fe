extension Unicode.Scalar {
  var isLowercaseASCIILetter: Bool { ("a"..."z").contains(self) }
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }

  /// Whether the scalar is a control, a format character, or a separator other than the plain space.
  var isUnprintable: Bool {
    if isASCII { return value < 0x20 || value == 0x7F }
    return switch properties.generalCategory {
    case .control, .format, .surrogate, .unassigned, .lineSeparator, .paragraphSeparator: true
    case .spaceSeparator: self != " "
    default: false
    }
  }

  /// Whether a slug may hold it: a letter that is not upper case, a mark, or a digit, of any script.
  var isSlugLetter: Bool {
    if isASCII { return isLowercaseASCIILetter || isASCIIDigit }
    switch properties.generalCategory {
    case .lowercaseLetter, .modifierLetter, .otherLetter, .nonspacingMark, .spacingMark, .enclosingMark,
      .decimalNumber, .letterNumber, .otherNumber:
      return true
    default: return false
    }
  }

  /// The scalar for a message: itself in quotes, or its code point where it does not print.
  var quoted: String {
    isUnprintable ? "U+" + String(value, radix: 16, uppercase: true).leftPadded(to: 4) : "'\(self)'"
  }
}

extension String {
  func leftPadded(to width: Int, with filler: Character = "0") -> String {
    String(repeating: filler, count: max(0, width - count)) + self
  }

  /// Whether the UTF-8 bytes of this text come before those of another: the order of code points.
  ///
  /// `String.<` compares by canonical equivalence, which is slower and orders differently from the bytes.
  package func precedesInUTF8(_ other: String) -> Bool {
    utf8.lexicographicallyPrecedes(other.utf8)
  }
}
