import Countries

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

  private var texts = [String?](repeating: nil, count: TextCache.placesCount)
  private var hashes = [UInt64](repeating: 0, count: TextCache.placesCount)
  private var works = [Work?](repeating: nil, count: TextCache.worksCount)

  private var countryLists = [[CountryCode]?](repeating: nil, count: 1 << 10)

  package init() {}

  /// The text of a range of ASCII bytes, made by `make` where it is not known.
  func text(_ bytes: Span<UInt8>, in range: Range<Int>, make: () -> String) -> String {
    guard range.count > TextCache.inlineBytesMax, range.count <= TextCache.bytesMax else { return make() }
    let hash = TextCache.hash(bytes, in: range)
    let place = Int(truncatingIfNeeded: hash >> 52)
    if hashes[place] == hash, let text = texts[place], TextCache.isEqual(text, bytes, in: range) {
      return text
    }
    let text = make()
    texts[place] = text
    hashes[place] = hash
    return text
  }

  /// A list of one country.
  func countries(_ country: CountryCode) -> [CountryCode] {
    let place = Int(country.packed >> 8 & 31) << 5 | Int(country.packed & 31)
    if let list = countryLists[place], list[0] == country { return list }
    countryLists[place] = [country]
    return [country]
  }

  /// A work with these parts.
  func work(_ parts: Work.Parts) -> Work {
    let hash = FastHash.combine(FastHash.combine(FastHash.seed, parts.title ?? ""), parts.url ?? "")
    let place = Int(truncatingIfNeeded: hash >> 52)
    if let work = works[place], work.parts == parts { return work }
    let work = Work(parts)
    works[place] = work
    return work
  }

  /// Mixes whole words; the last one overlaps the one before.
  private static func hash(_ bytes: Span<UInt8>, in range: Range<Int>) -> UInt64 {
    var hash = UInt64(range.count)
    var offset = range.lowerBound
    while offset + 8 < range.upperBound {
      hash = mixed(hash, bytes.word(at: offset))
      offset += 8
    }
    return mixed(hash, bytes.word(at: range.upperBound - 8))
  }

  private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }

  private static func isEqual(_ text: String, _ bytes: Span<UInt8>, in range: Range<Int>) -> Bool {
    let utf8 = text.utf8.span
    guard utf8.count == range.count else { return false }
    var offset = 0
    while offset + 8 <= utf8.count {
      if utf8.word(at: offset) != bytes.word(at: range.lowerBound + offset) { return false }
      offset += 8
    }
    let last = utf8.count - 8
    return utf8.word(at: last) == bytes.word(at: range.lowerBound + last)
  }
}
