// The few ASCII bytes that the readers of this module meet by name.
extension UInt8 {
  static let zero = UInt8(ascii: "0")
  static let dash = UInt8(ascii: "-")
  static let plus = UInt8(ascii: "+")
  static let dot = UInt8(ascii: ".")
  static let colon = UInt8(ascii: ":")
  static let comma = UInt8(ascii: ",")
  static let slash = UInt8(ascii: "/")
  static let space = UInt8(ascii: " ")
  static let quote = UInt8(ascii: "\"")
  static let backslash = UInt8(ascii: "\\")
  static let lineFeed = UInt8(ascii: "\n")

  var isDigit: Bool { self &- .zero < 10 }
  var isLowercaseLetter: Bool { self &- UInt8(ascii: "a") < 26 }
  var isLetter: Bool { (self | 0x20).isLowercaseLetter }
}
