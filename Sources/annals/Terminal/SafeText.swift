extension String {
  /// The text with everything that could steer a terminal made visible: controls as `␀`…`␡`, bidirectional and
  /// other format characters as `<U+202E>`; line breaks become spaces.
  ///
  /// Joiners and variation selectors stay: scripts and pictures need them, and they steer nothing.
  var safeForTerminal: String {
    if utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return self }
    guard unicodeScalars.contains(where: \.steersTerminal) else { return self }
    var safe = ""
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x0A, 0x0D, 0x09, 0x2028, 0x2029: safe += " "
      case 0..<0x20: safe.unicodeScalars.append(Unicode.Scalar(scalar.value + 0x2400) ?? " ")
      case 0x7F: safe += "\u{2421}"
      default:
        if scalar.steersTerminal {
          safe += "<U+" + String(scalar.value, radix: 16, uppercase: true) + ">"
        } else {
          safe.unicodeScalars.append(scalar)
        }
      }
    }
    return safe
  }
}

extension Unicode.Scalar {
  fileprivate var steersTerminal: Bool {
    if isASCII { return value < 0x20 || value == 0x7F }
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate: return true
    // U+200C and U+200D join letters and pictures; the tags of flags are E0020 to E007F.
    case .format: return value != 0x200C && value != 0x200D && !(0xE0020...0xE007F).contains(value)
    default: return false
    }
  }
}
