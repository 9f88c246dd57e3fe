/// Turns the bytes that a terminal sends into keys.
///
/// It knows the sequences of xterm and its kin, the VT220, rxvt, the Linux console, tmux and screen, and kitty's and
/// xterm's codes for modified keys. A sequence may come in pieces; one that is not known is passed over whole.
struct KeyDecoder {
  private enum State {
    case ground
    case escape
    case single([UInt8])
    case control([UInt8])
    /// A string that ends with BEL or `ESC \`, such as an answer to a question nobody asked.
    case text(afterEscape: Bool)
    /// The Linux console sends `ESC [ [ A` for F1.
    case function
    case scalar([UInt8], rest: Int)
  }

  private var state = State.ground
  private var keys: [Key] = []

  /// Whether the bytes so far are the beginning of something: an Escape, or a sequence that goes on.
  var isWaiting: Bool {
    switch state {
    case .escape, .single, .control: true
    default: false
    }
  }

  /// The keys that end with `bytes`.
  mutating func decode(_ bytes: some Sequence<UInt8>) -> [Key] {
    for byte in bytes { take(byte) }
    defer { keys = [] }
    return keys
  }

  /// The keys that the bytes so far make when nothing follows for a while: Escape itself.
  mutating func timeOut() -> [Key] {
    defer {
      state = .ground
      keys = []
    }
    switch state {
    case .escape: return [.escape]
    case .single(let bytes):
      return [.escape, .character("O")] + bytes.map { .character(Character(ASCII: $0)) }
    case .control(let bytes):
      return [.escape, .character("[")] + bytes.map { .character(Character(ASCII: $0)) }
    default: return []
    }
  }

  private mutating func take(_ byte: UInt8) {
    switch state {
    case .ground: takeGround(byte)
    case .escape: takeEscape(byte)
    case .single(let bytes):
      if (0x30...0x3B).contains(byte) {
        state = .single(bytes + [byte])
      } else {
        state = .ground
        emit(KeySequence(parameters: bytes, final: byte).key)
      }
    case .control(let bytes): takeControl(bytes, byte)
    case .text(let afterEscape):
      if byte == 0x07 || (afterEscape && byte == UInt8(ascii: "\\")) {
        state = .ground
      } else {
        state = .text(afterEscape: byte == 0x1B)
      }
    case .function: state = .ground
    case .scalar(let bytes, let rest): takeScalar(bytes, rest, byte)
    }
  }

  private mutating func takeGround(_ byte: UInt8) {
    switch byte {
    case 0x1B: state = .escape
    case 0x0D, 0x0A: emit(.enter)
    case 0x09: emit(.tab)
    case 0x7F, 0x08: emit(.backspace)
    case 0x00: emit(.control(" "))
    case 0x01...0x1A: emit(.control(Character(ASCII: byte + 0x60)))
    case 0x1C...0x1F: break
    case 0x20..<0x7F: emit(.character(Character(ASCII: byte)))
    case 0xC2...0xDF: state = .scalar([byte], rest: 1)
    case 0xE0...0xEF: state = .scalar([byte], rest: 2)
    case 0xF0...0xF4: state = .scalar([byte], rest: 3)
    default: break
    }
  }

  private mutating func takeEscape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "["): state = .control([])
    case UInt8(ascii: "O"): state = .single([])
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"):
      state = .text(afterEscape: false)
    // Alt with a key that has a sequence of its own: the key alone matters.
    case 0x1B: state = .escape
    default:
      // Escape and a letter typed in quick succession look like Alt and the letter, which means nothing here.
      emit(.escape)
      state = .ground
      takeGround(byte)
    }
  }

  private mutating func takeControl(_ bytes: [UInt8], _ byte: UInt8) {
    let isShiftedByRxvt = byte == UInt8(ascii: "$") && bytes.first.map { (0x30...0x39).contains($0) } ?? false
    switch byte {
    case UInt8(ascii: "[") where bytes.isEmpty: state = .function
    case 0x1B: state = .escape
    case 0x20...0x3F where !isShiftedByRxvt && bytes.count < 32: state = .control(bytes + [byte])
    default:
      state = .ground
      if (0x24...0x7E).contains(byte) { emit(KeySequence(parameters: bytes, final: byte).key) }
    }
  }

  private mutating func takeScalar(_ bytes: [UInt8], _ rest: Int, _ byte: UInt8) {
    guard (0x80...0xBF).contains(byte) else {
      state = .ground
      return takeGround(byte)
    }
    let all = bytes + [byte]
    if rest > 1 {
      state = .scalar(all, rest: rest - 1)
      return
    }
    state = .ground
    let text = String(decoding: all, as: UTF8.self)
    if let character = text.first, text.unicodeScalars.first != "\u{FFFD}" { emit(.character(character)) }
  }

  private mutating func emit(_ key: Key?) { if let key { keys.append(key) } }
}

extension Character {
  fileprivate init(ASCII byte: UInt8) { self.init(Unicode.Scalar(byte)) }
}
