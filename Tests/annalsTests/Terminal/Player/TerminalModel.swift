@testable import annals

/// A terminal as far as the player uses one: told by the bytes it is sent what it shows.
struct TerminalModel {
  struct Cell: Hashable {
    var text: String
    var look: String
  }

  let width: Int
  let height: Int
  private(set) var cells: [[Cell]]
  private var row = 0
  private var column = 0
  private var look = "0"
  /// What was sent that the model does not know.
  private(set) var unknown: [String] = []
  /// How often frames were begun less how often they were ended.
  private(set) var openFrames = 0

  init(width: Int, height: Int) {
    self.width = width
    self.height = height
    cells = Array(repeating: Array(repeating: Cell(text: " ", look: "0"), count: width), count: height)
  }

  mutating func take(_ bytes: [UInt8]) {
    var rest = Array(String(decoding: bytes, as: UTF8.self))[...]
    while let character = rest.popFirst() {
      if character == "\u{1B}" {
        guard rest.popFirst() == "[" else { continue }
        var parameters = ""
        while let next = rest.first, next.isNumber || next == ";" || next == "?" {
          parameters.append(next)
          rest.removeFirst()
        }
        if let final = rest.popFirst() { control(parameters, final) }
      } else {
        put(character)
      }
    }
  }

  private mutating func put(_ character: Character) {
    let columns = character.displayWidth
    guard columns > 0, row < height, column + columns <= width else {
      unknown.append("'\(character)' at \(row), \(column)")
      return
    }
    for index in column..<column + columns { clearWide(at: index) }
    cells[row][column] = Cell(text: String(character), look: look)
    if columns == 2 { cells[row][column + 1] = Cell(text: "", look: look) }
    column += columns
  }

  /// Half of a wide character that is written over takes the other half with it.
  private mutating func clearWide(at index: Int) {
    if cells[row][index].text.isEmpty, index > 0 { cells[row][index - 1].text = " " }
    if index + 1 < width, cells[row][index + 1].text.isEmpty { cells[row][index + 1].text = " " }
  }

  private mutating func control(_ parameters: String, _ final: Character) {
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    switch final {
    case "H":
      row = max(1, numbers.first ?? 1) - 1
      column = max(1, numbers.count > 1 ? numbers[1] : 1) - 1
    case "C": column = min(width - 1, column + max(1, numbers.first ?? 1))
    case "m": look = parameters.hasPrefix("0;") ? String(parameters.dropFirst(2)) : parameters
    case "K":
      clearWide(at: column)
      for index in column..<width { cells[row][index] = Cell(text: " ", look: look) }
    case "J": cells = cells.map { $0.map { _ in Cell(text: " ", look: look) } }
    case "h" where parameters == "?2026": openFrames += 1
    case "l" where parameters == "?2026": openFrames -= 1
    default: unknown.append(parameters + String(final))
    }
  }

  var text: [String] {
    cells.map { row in
      var line = row.map(\.text).joined()
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
