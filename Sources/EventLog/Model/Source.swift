import PartialDates

/// Where a fact was published: a work, and the place in it.
///
/// A value of a few words: sources with the same work share it until one of them is changed.
public struct Source: Hashable, Sendable {
  /// The work, without a place in it.
  var work: Work
  /// The place within the work: a page, a paragraph, a table.
  public var locator: String?

  /// A source with the given parts.
  public init(
    title: String? = nil, publisher: String? = nil, author: String? = nil, published: PartialDate? = nil,
    url: String? = nil, locator: String? = nil
  ) {
    self.init(
      Work(Work.Parts(title: title, publisher: publisher, author: author, published: published, url: url)),
      locator: locator)
  }

  init(_ work: Work, locator: String? = nil) {
    self.work = work
    self.locator = locator
  }

  /// The title of the work.
  public var title: String? {
    get { work.parts.title }
    set { work.parts.title = newValue }
  }

  /// Who published it.
  public var publisher: String? {
    get { work.parts.publisher }
    set { work.parts.publisher = newValue }
  }

  /// Who wrote it.
  public var author: String? {
    get { work.parts.author }
    set { work.parts.author = newValue }
  }

  /// When it was published, as precisely as known.
  public var published: PartialDate? {
    get { work.parts.published }
    set { work.parts.published = newValue }
  }

  /// Its address.
  public var url: String? {
    get { work.parts.url }
    set { work.parts.url = newValue }
  }

  /// Whether no part is given.
  public var isEmpty: Bool {
    title == nil && publisher == nil && author == nil && published == nil && url == nil && locator == nil
  }
}
