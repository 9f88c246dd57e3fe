import EventLog
import Projections

/// What the log knows that an interview can offer: names to complete, and defaults.
struct InterviewMemory {
  private let names: LogNames
  let known: KnownLog
  private let last: EventContent?

  init(_ log: LogReader) throws {
    names = try log.names()
    known = try KnownLog(log)
    var sequence = known.lastSequence
    while known.corrections.isRetraction(sequence) { sequence -= 1 }
    last = try known.event(at: sequence)?.content
  }

  /// What is taken when nothing is typed.
  func suggestion(for field: InterviewField, _ answers: InterviewAnswers) -> String? {
    let source = last?.source
    // The parts of another source say nothing of this one.
    let isSame = answers[.sourceTitle] == source?.title
    switch field {
    case .date: return last?.date.description
    case .kind: return last?.kind.text
    case .countries: return countries(of: answers[.entity])
    case .sourceTitle: return source?.title
    case .sourcePublisher: return isSame ? source?.publisher : nil
    case .sourceAuthor: return isSame ? source?.author : nil
    case .sourcePublished: return isSame ? source?.published?.description : nil
    case .sourceURL: return isSame ? source?.url : nil
    case .entity, .summary, .values, .sourceLocator: return nil
    }
  }

  private func countries(of entity: String?) -> String? {
    let own = events(about: entity ?? "").last { !$0.content.countries.isEmpty }?.content
    let countries = (own ?? last)?.countries.map(\.description) ?? []
    return countries.isEmpty ? nil : countries.joined(separator: ", ")
  }

  /// The events about an entity, in the order recorded; none of a log that cannot be read, which appending tells.
  private func events(about entity: String) -> [Event] {
    guard let id = try? EntityID(entity) else { return [] }
    var filter = EventFilter()
    filter.entities = [id]
    return (try? known.events(EventSelection(filter, order: .recorded)).events()) ?? []
  }

  /// What is known of an entity, in a line.
  func about(_ entity: String) -> String {
    let own = events(about: entity)
    guard let id = own.first?.content.entity else {
      let near = names.entities.lazy.map(\.text).nearest(to: entity).map { "; did you mean '\($0)'?" }
      return "new in the log\(near ?? "")"
    }
    let name = (try? known.names(of: [id])[id]).flatMap { $0 }.map { "\($0), " } ?? ""
    return "\(name)\(counted(own.count, "event")) so far"
  }

  /// What a text can be completed to.
  func completions(of field: InterviewField, _ text: String) -> [String] {
    switch field {
    case .kind: matches(names.kinds.map(\.text), text)
    case .entity: entities(text)
    case .countries: countries(text)
    case .values: values(text)
    case .sourceTitle: matches(sources(\.title), text)
    case .sourcePublisher: matches(sources(\.publisher), text)
    case .sourceAuthor: matches(sources(\.author), text)
    case .date, .summary, .sourcePublished, .sourceURL, .sourceLocator: []
    }
  }

  private func entities(_ text: String) -> [String] {
    let found = matches(names.entities.map(\.text), text)
    if !found.isEmpty { return found }
    return (try? known.search(text).entities.map(\.id.text)) ?? []
  }

  private func countries(_ text: String) -> [String] {
    let comma = text.lastIndex(of: ",")
    let done = comma.map { String(text[...$0]) + " " } ?? ""
    let part = text[(comma.map { text.index(after: $0) } ?? text.startIndex)...].trimmed
    return matches(names.countries.map(\.description), part.uppercased()).map { done + $0 }
  }

  private func values(_ text: String) -> [String] {
    let sign = text.prefix { $0 == "+" || $0 == "-" }
    if let reference = text.firstRange(of: "=ref:") {
      return entities(String(text[reference.upperBound...])).map { text[..<reference.upperBound] + $0 }
    }
    return matches(names.attributes.map { "\($0)=" }, String(text.dropFirst(sign.count))).map { sign + $0 }
  }

  private func sources(_ part: (Source) -> String?) -> [String] {
    Set(((try? known.log.sources()) ?? []).compactMap(part)).sorted()
  }

  private func matches(_ texts: [String], _ beginning: String) -> [String] {
    texts.filter { $0.hasPrefix(beginning) }
  }
}
