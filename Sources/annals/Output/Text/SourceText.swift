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

  /// The whole source in Markdown, its address a link.
  static func markdown(_ source: Source) -> MarkdownText {
    var rest = source
    rest.url = nil
    let link = source.url.map { "<" + $0.safeForTerminal.filter { !"<> ".contains($0) } + ">" }
    let parts = [rest.isEmpty ? nil : MarkdownText(line(rest)).source, link]
    return MarkdownText(markup: parts.compactMap(\.self).joined(separator: ", "))
  }

  /// The works that events come from, each once, in the order they first occur; unsourced events last.
  static func works(_ sources: [(sequence: UInt64, source: Source?)]) -> [String] {
    var works: [String] = []
    var known: Set<Source> = []
    for case (_, let source?) in sources {
      if known.insert(source).inserted { works.append(line(source)) }
    }
    let unsourced = sources.filter { $0.source == nil }.map { "#\($0.sequence)" }
    return unsourced.isEmpty ? works : works + ["none for " + unsourced.joined(separator: ", ")]
  }
}
