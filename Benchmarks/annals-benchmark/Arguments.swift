/// The command and the options of the command line.
struct Arguments {
  let command: String
  private var options: [String: String] = [:]
  private var flags: Set<String> = []

  init(_ words: ArraySlice<String>) {
    command = words.first ?? ""
    var rest = words.dropFirst()
    while let word = rest.popFirst() {
      if let value = rest.first, !value.hasPrefix("--") {
        options[word] = value
        rest.removeFirst()
      } else {
        flags.insert(word)
      }
    }
  }

  func text(_ name: String) -> String {
    guard let value = options[name] else { fatalError("missing \(name)") }
    return value
  }

  func optional(_ name: String) -> String? { options[name] }

  func number(_ name: String, default value: Int) -> Int { options[name].flatMap { Int($0) } ?? value }

  func has(_ flag: String) -> Bool { flags.contains(flag) }
}
