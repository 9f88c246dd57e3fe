/// A text in GitHub-flavoured Markdown that shows what it says and nothing else.
struct MarkdownText {
  /// The Markdown, on one line.
  let source: String

  /// A plain text: what Markdown would take for markup is escaped, line breaks become `<br>`.
  init(_ text: String) {
    let hasEntity = text.contains("&") && text.contains(";")
    var source = ""
    for part in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if !source.isEmpty { source += "<br>" }
      for character in String(part).safeForTerminal {
        if "\\`*_[]<>|~".contains(character) { source.append("\\") }
        if character == "&", hasEntity { source += "&amp;" } else { source.append(character) }
      }
    }
    self.source = source
  }

  /// Markup as it stands.
  init(markup: String) { source = markup }
}
