import ArgumentParser
import Countries
import EventLog

/// What a shell offers when a word is completed: the names in the log.
///
/// Whatever goes wrong, such as no log being there, offers nothing and says nothing.
enum Completions {
  static let countries = CompletionKind.custom { words, _, _ in
    (names(words)?.countries.map(\.description) ?? []) + Region.all.map(\.slug)
  }
  static let entities = CompletionKind.custom { words, _, _ in
    names(words)?.entities.map(\.text) ?? []
  }
  static let kinds = CompletionKind.custom { words, _, _ in names(words)?.kinds.map(\.text) ?? [] }
  static let types = CompletionKind.custom { words, _, _ in names(words)?.types ?? [] }
  static let attributes = CompletionKind.custom { words, _, _ in
    names(words)?.attributes.map(\.text) ?? []
  }
  /// Attributes with the equals sign that a value comes behind.
  static let assignments = CompletionKind.custom { words, _, _ in
    names(words)?.attributes.map { $0.text + "=" } ?? []
  }

  private static func names(_ words: [String]) -> LogNames? {
    try? LogReader(directory: directory(words)).names()
  }

  private static func directory(_ words: [String]) -> String {
    if let option = words.lastIndex(of: "--log"), option + 1 < words.count { return words[option + 1] }
    if let option = words.last(where: { $0.hasPrefix("--log=") }) { return String(option.dropFirst(6)) }
    return Terminal.environment("ANNALS_LOG") ?? "./Events"
  }
}
