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
}
