import Countries
import EventLog

@testable import Projections

/// A search by the rules alone, over decoded events: slow, and plain to read.
struct NaiveSearch {
  var entities: [FoundEntity]
  var events: [Event]

  init(_ text: String, in known: Knowledge) {
    let events = known.events.filter { !known.isVoid($0) && $0.content.retracts == nil }
    let found = Dictionary(grouping: events, by: \.content.entity).compactMap { id, own in
      NaiveSearch.entity(id, own, text)
    }
    entities = found.sorted { ($0.rank, $0.entity.id) < ($1.rank, $1.entity.id) }.map(\.entity)
    self.events = events.filter { $0.searchableTexts.contains { NaiveSearch.rank(text, in: $0) != nil } }
      .sorted(by: .date)
  }

  private static func entity(
    _ id: EntityID, _ own: [Event], _ text: String
  ) -> (rank: Int, entity: FoundEntity)? {
    var name: String?
    var names: [LocalizedName] = []
    for assertion in own.flatMap(\.content.set) where assertion.attribute.isName {
      guard case .string(let text) = assertion.value else { continue }
      if let language = assertion.attribute.language {
        let localized = LocalizedName(language: String(language), name: text)
        if !names.contains(localized) { names.append(localized) }
      } else {
        if let name, name != text { names.append(LocalizedName(language: "und", name: name)) }
        name = text
      }
    }
    let texts = [name, String(id.slug), id.text].compactMap(\.self) + names.map(\.name)
    guard let rank = texts.compactMap({ rank(text, in: $0) }).min() else { return nil }
    let sorted = names.sorted { $0.language.precedesInUTF8($1.language) }
    let entity = FoundEntity(
      id: id, name: name, names: sorted, countries: Set(own.flatMap(\.content.countries)).sorted(),
      eventCount: own.count)
    return (rank, entity)
  }

  private static func rank(_ wanted: String, in text: String) -> Int? {
    let (wanted, text) = (folded(wanted), folded(text))
    if wanted.isEmpty { return nil }
    guard let range = text.firstRange(of: wanted) else { return nil }
    if range.lowerBound == text.startIndex { return range.upperBound == text.endIndex ? 0 : 1 }
    return text[text.index(before: range.lowerBound)].isLetter ? 3 : 2
  }

  private static func folded(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E: folded.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0x2D, 0x5F, 0x3000: folded.append(" ")
      default: folded.append(scalar)
      }
    }
    return String(folded)
  }
}
