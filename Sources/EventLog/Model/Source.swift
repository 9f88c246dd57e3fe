import PartialDates

/// Where a fact was published.
public struct Source: Hashable, Sendable {
  /// The title of the work.
  public var title: String?
  /// Who published it.
  public var publisher: String?
  /// Who wrote it.
  public var author: String?
  /// When it was published, as precisely as known.
  public var published: PartialDate?
  /// Its address.
  public var url: String?
  /// The place within the work: a page, a paragraph, a table.
  public var locator: String?

  /// A source with the given parts.
  public init(
    title: String? = nil, publisher: String? = nil, author: String? = nil, published: PartialDate? = nil,
    url: String? = nil, locator: String? = nil
  ) {
    self.title = title
    self.publisher = publisher
    self.author = author
    self.published = published
    self.url = url
    self.locator = locator
  }

  /// Whether no part is given.
  public var isEmpty: Bool { self == Source() }
}
