import EventLog
import Interchange

/// Writes a first mapping for a table.
struct MappingGuesser {
  let files: [String]

  func write() throws {
    guard files.count == 1, let path = files.first else {
      throw Failure(.usage, "a mapping is guessed for one table", advice: "name one file")
    }
    let file = try InputStream(path)
    let guess: MappingGuess
    do {
      guess = try MappingGuess(name: file.name) { Array(try file.read() ?? []) }
    } catch let error as EventError {
      throw Failure(
        .badData, "\(file.name)\(error.position == nil ? ":" : ",") \(error)", advice: error.advice)
    }
    var output = StandardOutput()
    output.write(guess.setting.json)
    for note in guess.notes { StandardError.line("annals: note: \(note.safeForTerminal)") }
  }
}
