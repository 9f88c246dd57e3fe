import Countries

/// Finds among many names the one nearest to a text, when it is near enough to be what was meant.
///
/// Near enough is a third of the letters wrong, swapped, missing or too many (Damerau-Levenshtein distance, restricted
/// edit form); capital letters count as small ones. Complexity: O(n · m) a name that shares most letters with the text,
/// O(n) for the many that do not.
struct NearestName {
  /// The nearest so far.
  private(set) var name: String?
  /// Whether it equals the text but for capital letters.
  private(set) var isExact = false

  private let wanted: [UInt32]
  private let wantedSet: UInt64
  private var limit: Int
  private var letters: [UInt32] = []
  private var distance = EditDistance()

  /// Nothing considered yet.
  init(to text: String) {
    wanted = text.lowercased().unicodeScalars.map(\.value)
    wantedSet = NearestName.set(of: wanted)
    limit = max(1, wanted.count / 3)
  }

  /// Takes a name in UTF-8 into account, unless `isWanted` refuses it.
  mutating func consider(_ name: Span<UInt8>, where isWanted: (String) -> Bool = { _ in true }) {
    // A letter has 1 to 4 bytes.
    if isExact || name.count < wanted.count - limit || name.count > 4 * (wanted.count + limit) { return }
    readLetters(of: name)
    // An edit changes two letters at most; which letters occur is soon compared.
    if (NearestName.set(of: letters) ^ wantedSet).nonzeroBitCount > 2 * limit { return }
    guard let found = distance(wanted, letters, limit: limit), isWanted(name.text) else { return }
    self.name = name.text
    isExact = found == 0
    // Only a nearer one may take its place.
    limit = found - 1
  }

  private mutating func readLetters(of name: Span<UInt8>) {
    letters.removeAll(keepingCapacity: true)
    for index in name.indices {
      let byte = name[index]
      if byte >= 0x80 {
        letters = name.text.lowercased().unicodeScalars.map(\.value)
        return
      }
      letters.append(UInt32((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte))
    }
  }

  /// A bit for each letter that occurs; several letters share one.
  private static func set(of letters: [UInt32]) -> UInt64 {
    letters.reduce(0) { $0 | 1 << UInt64($1 & 63) }
  }
}

extension Span<UInt8> {
  /// The bytes as a text; what is no UTF-8 is replaced.
  fileprivate var text: String { String(decoding: indices.map { self[$0] }, as: UTF8.self) }
}
