import EventLog
import Projections

/// The names that people give on the command line, held against those that the log knows.
///
/// A name that occurs nowhere would silently find nothing, so people are told, with the name that was probably meant.
struct NameCheck {
  private let names: LogNames

  /// The names of `log`.
  init(_ log: LogReader) throws { names = try log.names() }

  /// The entities that `texts` name.
  ///
  /// - Throws: ``Failure`` for a text that is no entity.
  func entities(_ texts: [String]) throws -> [EntityID] {
    try texts.map { text in
      let entity: EntityID
      do throws(EventError) {
        entity = try EntityID(text)
      } catch {
        guard let near = nearestEntity(to: text) else { throw Failure(error) }
        throw Failure(.badData, error.description, advice: "did you mean '\(near)'?")
      }
      if !names.entities.contains(entity) {
        warn("no event is about '\(text)'", near: nearestEntity(to: text))
      }
      return entity
    }
  }

  /// The entity that a text means: one with the text for its slug, or with a near identity or slug.
  func nearestEntity(to text: String) -> String? {
    if let entity = names.entities.first(where: { $0.slug == text.lowercased() }) { return entity.text }
    if let near = names.entities.lazy.map(\.text).nearest(to: text) { return near }
    let slug = names.entities.lazy.map { String($0.slug) }.nearest(to: text)
    return slug.flatMap { slug in names.entities.first { $0.slug == slug }?.text }
  }

  /// Tells people of kinds and patterns of kinds that no event is of.
  func kinds(_ texts: [String]) {
    let known = names.kinds.map(\.text)
    for text in texts where !known.contains(where: { $0.matches(pattern: text) }) {
      let isType = names.kinds.contains { $0.text.hasPrefix(text + ".") }
      warn("no event is of the kind '\(text)'", near: isType ? text + ".*" : known.nearest(to: text))
    }
  }

  /// Tells people of types that no entity is of.
  func types(_ texts: [String]) {
    let known = names.types
    for text in texts where !known.contains(text) {
      warn("no entity is of the type '\(text)'", near: known.nearest(to: text))
    }
  }

  /// Attributes by their names; people are told of those that no event has.
  ///
  /// - Throws: ``EventError`` for what is no name of an attribute.
  static func attributes(_ texts: [String], in log: LogReader) throws -> Set<AttributeName> {
    var attributes: Set<AttributeName> = []
    for text in texts { attributes.insert(try AttributeName(text)) }
    if attributes.isEmpty { return [] }
    let check = try NameCheck(log)
    let known = check.names.attributes
    for name in attributes.subtracting(known).sorted() {
      check.warn("no event has the attribute '\(name)'", near: known.map(\.text).nearest(to: name.text))
    }
    return attributes
  }

  private func warn(_ text: String, near: String?) {
    StandardError.line("annals: warning: " + NameCheck.line(text, near: near))
  }

  private static func line(_ text: String, near: String?) -> String {
    (text + (near.map { "; did you mean '\($0)'?" } ?? "")).safeForTerminal
  }
}
