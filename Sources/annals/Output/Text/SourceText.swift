import EventLog

/// Sources as people read them.
enum SourceText {
  /// The whole source on one line.
  static func line(_ source: Source) -> String {
    let work = [
      source.author, source.title.map { "“\($0)”" }, source.publisher, source.published?.description,
    ]
    let parts = work.compactMap(\.self) + [source.locator, source.url].compactMap(\.self)
    return parts.joined(separator: ", ").safeForTerminal
  }

  /// The works that events come from, each once, in the order they first occur; unsourced events last.
  static func works(_ events: [Event]) -> [String] {
    var works: [String] = []
    for event in events {
      guard var source = event.content.source else { continue }
      source.locator = nil
      let line = line(source)
      if !works.contains(line) { works.append(line) }
    }
    let unsourced = events.filter { $0.content.source == nil }.map { "#\($0.sequence)" }
    return unsourced.isEmpty ? works : works + ["none for " + unsourced.joined(separator: ", ")]
  }
}
