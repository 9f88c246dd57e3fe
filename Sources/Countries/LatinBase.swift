/// The plain letters under Latin letters with marks.
enum LatinBase {
  /// The lower-case ASCII letters for a scalar in U+00C0…U+017F or U+1E00…U+1EFF; empty for a sign.
  static func letters(of value: UInt32) -> String {
    switch value {
    case 0xC6, 0xE6: return "ae"
    case 0xDE, 0xFE: return "th"
    case 0xDF, 0x1E9E: return "ss"
    case 0x132, 0x133: return "ij"
    case 0x152, 0x153: return "oe"
    default: break
    }
    let table = value < 0x1E00 ? latin : latinAdditional
    let byte = table.utf8.span[Int(value - (value < 0x1E00 ? 0xC0 : 0x1E00))]
    return byte == UInt8(ascii: " ") ? "" : String(Unicode.Scalar(byte))
  }

  private static var latin: String {
    """
    aaaaaa ceeeeiiiidnooooo ouuuuy  aaaaaa ceeeeiiiidnooooo ouuuuy y\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii  jjkkklllllll\
    lllnnnnnnnnnoooooo  rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs
    """
  }

  private static var latinAdditional: String {
    """
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
    mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
    wwwwwwwwwwxxxxyyzzzzzzhtwyasss s\
    aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
    eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyyllvvyy
    """
  }
}
