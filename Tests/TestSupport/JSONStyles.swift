/// Writes compact JSON anew, so that it says the same in other bytes: what other programs write.
public struct JSONStyles {
  private var generator: SeededGenerator

  /// A writer for a seed.
  public init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// A compact object in a random style: with blanks, with members in another order, with escapes.
  public mutating func restyled(_ object: String) -> String {
    var text = generator.once(in: 3) ? shuffled(object) : object
    if generator.once(in: 3) { text = escaped(text) }
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: return text
    case 1: return spaced(text, blanks: [" "], inBrackets: false)
    case 2: return spaced(text, blanks: ["", " "], inBrackets: false)
    default: return spaced(text, blanks: ["", " ", "\t", "\n", "\r\n", "  "], inBrackets: true)
    }
  }

  /// The members of an object in a random order.
  private mutating func shuffled(_ object: String) -> String {
    var members: [String] = []
    var member = ""
    var depth = 0
    for (scalar, isInString) in JSONStyles.marked(object.dropFirst().dropLast()) {
      if !isInString {
        if scalar == "{" || scalar == "[" { depth += 1 }
        if scalar == "}" || scalar == "]" { depth -= 1 }
        if scalar == ",", depth == 0 {
          members.append(member)
          member = ""
          continue
        }
      }
      member.unicodeScalars.append(scalar)
    }
    if !member.isEmpty { members.append(member) }
    return "{" + members.shuffled(using: &generator).joined(separator: ",") + "}"
  }

  /// Some characters within strings as `\u` and four digits.
  private mutating func escaped(_ text: String) -> String {
    var result = ""
    var isAfterBackslash = false
    for (scalar, isInString) in JSONStyles.marked(text[...]) {
      let isPlain = isInString && scalar != "\"" && scalar != "\\" && !isAfterBackslash
      isAfterBackslash = isInString && scalar == "\\" && !isAfterBackslash
      if isPlain, scalar.value < 0xD800, generator.once(in: 20) {
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// With some of `blanks` behind commas and colons, and around brackets when `inBrackets`.
  private mutating func spaced(_ text: String, blanks: [String], inBrackets: Bool) -> String {
    var result = ""
    for (scalar, isInString) in JSONStyles.marked(text[...]) {
      let isBracket = inBrackets && "{}[]".unicodeScalars.contains(scalar)
      if !isInString, isBracket { result += generator.pick(blanks) }
      result.unicodeScalars.append(scalar)
      if !isInString, isBracket || scalar == "," || scalar == ":" { result += generator.pick(blanks) }
    }
    return result
  }

  /// The characters of a JSON text, and whether each stands in a string; the closing quote does.
  private static func marked(_ text: Substring) -> [(scalar: Unicode.Scalar, isInString: Bool)] {
    var isInString = false
    var isEscaped = false
    return text.unicodeScalars.map { scalar in
      let wasInString = isInString
      if isInString {
        isInString = isEscaped || scalar != "\""
        isEscaped = !isEscaped && scalar == "\\"
      } else if scalar == "\"" {
        isInString = true
      }
      return (scalar, wasInString)
    }
  }
}
