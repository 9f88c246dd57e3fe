import Countries
import PartialDates

/// Texts, works and lists of a country that were read before, so that one that many events share is made once.
///
/// Direct-mapped: of two texts that fall on one place the later stays. A text that is found costs no memory, and equals
/// itself at a glance. It is for one thread.
package final class TextCache {
  /// Texts up to this many bytes lie in a `String` itself and cost nothing to make.
  static let inlineBytesMax = 15
  private static let bytesMax = 256
  private static let placesCount = 1 << 12
  private static let worksCount = 1 << 12

  @exclusivity(unchecked) private var texts = [String?](repeating: nil, count: TextCache.placesCount)
  @exclusivity(unchecked) private var hashes = [UInt64](repeating: 0, count: TextCache.placesCount)
  @exclusivity(unchecked) private var works = [Work?](repeating: nil, count: TextCache.worksCount)
  @exclusivity(unchecked) private var countryLists = [[CountryCode]?](repeating: nil, count: 1 << 10)

  // What plain events are read with; each of these is asked for once an event.
  let eventNames = WrittenNames(JSONCursor.eventMembers)
  let sourceNames = WrittenNames(JSONCursor.sourceMembers)
  /// The place of the locator among these.
  let locatorPlace = 5
  let anyDate = PartialDate(CivilDay(daysSinceEpoch: 0))
  @exclusivity(unchecked) var kinds = ShortTextTable<EventKind>()
  @exclusivity(unchecked) var attributes = ShortTextTable<(name: AttributeName, isName: Bool)>()
  @exclusivity(unchecked) var dates = ShortTextTable<PartialDate>()
  @exclusivity(unchecked) var worksAsRead = WorkTable()

  package init() {}

  /// The text of a range of ASCII bytes, made by `make` where it is not known.
  func text(_ bytes: Span<UInt8>, in range: Range<Int>, make: () -> String) -> String {
    guard range.count > TextCache.inlineBytesMax, range.count <= TextCache.bytesMax else { return make() }
    let slice = bytes.extracting(range)
    let hash = slice.wordsHash
    let place = Int(truncatingIfNeeded: hash >> 52)
    if unsafe hashes[place] == hash, let text = unsafe texts[place], text.utf8.count == slice.count,
      text.utf8.span.hasSameWords(as: slice)
    {
      return text
    }
    let text = make()
    unsafe texts[place] = text
    unsafe hashes[place] = hash
    return text
  }

  /// Events are read that another thread has once this is called again.
  ///
  /// What nearly every event shares is made anew for it: two threads that count their uses of one thing at once wait for
  /// each other.
  func beginBlock() {
    for place in unsafe countryLists.indices { unsafe countryLists[place] = nil }
  }

  /// A list of one country.
  func countries(_ country: CountryCode) -> [CountryCode] {
    if let list = countries(packed: country.packed) { return list }
    let list = [country]
    unsafe countryLists[TextCache.place(of: country.packed)] = list
    return list
  }

  /// The list of one country that was met before.
  @inline(__always)
  func countries(packed: UInt16) -> [CountryCode]? {
    guard let list = unsafe countryLists[TextCache.place(of: packed)], list[0].packed == packed else {
      return nil
    }
    return list
  }

  @inline(__always)
  private static func place(of packed: UInt16) -> Int { Int(packed >> 8 & 31) << 5 | Int(packed & 31) }

  /// A work with these parts.
  func work(_ parts: Work.Parts) -> Work {
    let hash = FastHash.combine(FastHash.combine(FastHash.seed, parts.title ?? ""), parts.url ?? "")
    let place = Int(truncatingIfNeeded: hash >> 52)
    if let work = unsafe works[place], work.parts == parts { return work }
    let work = Work(parts)
    unsafe works[place] = work
    return work
  }
}
