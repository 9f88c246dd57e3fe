import EventLog

/// Works that sources are taken from, numbered in the order in which they are first referred to.
struct Footnotes {
  private var numbers: [Source: Int] = [:]
  /// The works by number, from 1: sources without their locators.
  private(set) var works: [Source] = []

  /// No source.
  init() {}

  /// The works of some events, in the order of the events.
  init(_ sources: some Sequence<Source?>) {
    for case let source? in sources {
      let work = source.work
      if numbers[work] != nil || work.isEmpty { continue }
      works.append(work)
      numbers[work] = works.count
    }
  }

  /// The number of the work that a source is taken from; nil when it is not among them.
  func number(_ source: Source?) -> Int? { source.flatMap { numbers[$0.work] } }

  /// The reference to a source in GitHub-flavoured Markdown: the footnote of its work, and the place within it.
  func reference(_ source: Source?) -> MarkdownText {
    let parts = [number(source).map { "[^\($0)]" }, source?.locator.map { MarkdownText($0).source }]
    return MarkdownText(markup: parts.compactMap(\.self).joined(separator: " "))
  }
}

extension Source {
  /// The source without the place within it.
  fileprivate var work: Source {
    var work = self
    work.locator = nil
    return work
  }
}
