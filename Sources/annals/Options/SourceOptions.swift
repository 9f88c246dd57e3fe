import ArgumentParser
import EventLog
import PartialDates

/// Where a fact was published.
struct SourceOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Title of the source.", valueName: "text"))
  var sourceTitle: String?

  @Option(help: ArgumentHelp("Publisher of the source.", valueName: "text"))
  var sourcePublisher: String?

  @Option(help: ArgumentHelp("Author of the source.", valueName: "text"))
  var sourceAuthor: String?

  @Option(help: ArgumentHelp("When the source was published, EDTF.", valueName: "date"))
  var sourcePublished: String?

  @Option(name: .customLong("source-url"), help: ArgumentHelp("Address of the source.", valueName: "url"))
  var sourceURL: String?

  @Option(help: ArgumentHelp("Place within the source, such as a page.", valueName: "text"))
  var sourceLocator: String?

  /// The source; nil when no part of it is given.
  func source() throws -> Source? {
    let source = Source(
      title: sourceTitle, publisher: sourcePublisher, author: sourceAuthor,
      published: try sourcePublished.map { try PartialDate($0) }, url: sourceURL, locator: sourceLocator)
    return source.isEmpty ? nil : source
  }
}
