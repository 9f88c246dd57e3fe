import EventLog
import PartialDates

/// Makes the sources of the rows; what has no column in it is made once.
struct SourceMaker {
  private let rule: SourceRule
  private let vintage: PartialDate?
  private var fixed: Source
  private var lastPublished: (text: String, date: PartialDate)?

  init(_ rule: SourceRule, vintage: PartialDate?) {
    self.rule = rule
    self.vintage = vintage
    fixed = Source(
      title: rule.title?.fixed, publisher: rule.publisher?.fixed, author: rule.author?.fixed,
      url: rule.url?.fixed,
      locator: rule.locator?.fixed)
  }

  /// The source of a row; nil when no part of it is given.
  mutating func source(_ row: RowValues) throws -> Source? {
    var source = fixed
    if source.title == nil { source.title = rule.title?.text(row) }
    if source.publisher == nil { source.publisher = rule.publisher?.text(row) }
    if source.author == nil { source.author = rule.author?.text(row) }
    if source.url == nil { source.url = rule.url?.text(row) }
    if source.locator == nil { source.locator = rule.locator?.text(row) }
    source.published = try published(row)
    return source.isEmpty ? nil : source
  }

  private mutating func published(_ row: RowValues) throws -> PartialDate? {
    guard let template = rule.published else { return vintage }
    guard let text = template.text(row) else { return nil }
    if let lastPublished, lastPublished.text == text { return lastPublished.date }
    do {
      let date = try PartialDate(text)
      lastPublished = (text, date)
      return date
    } catch {
      throw RowProblem(
        field: template.firstColumn.flatMap { row.field(of: $0) },
        error: EventError("source published: \(error.message)", advice: error.advice))
    }
  }
}
