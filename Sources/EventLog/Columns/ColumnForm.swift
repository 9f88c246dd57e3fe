/// How the numbers of a column chunk are laid out before compression.
///
/// Every form is relative to the chunk's base. Plain forms hold `value - base`, which is never negative: the base is
/// the least value. Delta forms hold the differences of a column that never falls; the base is the first value.
enum ColumnForm: UInt8 {
  /// Every value is the base; the chunk has no bytes.
  case constant = 0
  case plain1 = 1
  case plain2 = 2
  case plain4 = 4
  case plain8 = 8
  case delta1 = 17
  case delta2 = 18
  case delta4 = 20
  case delta8 = 24

  /// Bytes a value.
  var width: Int { Int(rawValue & 15) }

  var isDelta: Bool { rawValue & 16 != 0 }

  /// The narrowest form whose numbers reach to `greatest`.
  init(greatest: UInt64, isDelta: Bool) {
    let width: UInt8 =
      switch greatest {
      case 0...0xFF: 1
      case 0...0xFFFF: 2
      case 0...0xFFFF_FFFF: 4
      default: 8
      }
    guard let form = ColumnForm(rawValue: width | (isDelta ? 16 : 0)) else {
      preconditionFailure("no such width")
    }
    self = form
  }
}
