/// Which separator the head of a file is written with.
///
/// The one that splits most of the first records into the same number of fields, more than one, wins; among equals the
/// one that makes more fields.
struct SeparatorGuess {
  /// The separators that are looked for.
  static let candidates: [UInt8] = [",", "\t", ";", "|"].map { UInt8(ascii: $0) }
  private static let recordsMax = 50

  let separator: UInt8

  init(_ text: [UInt8], from start: Int, _ format: DelimitedFormat) {
    var best = (score: 0, fields: 1)
    var found = UInt8(ascii: ",")
    for candidate in SeparatorGuess.candidates {
      let counts = SeparatorGuess.counts(text, from: start, candidate, format)
      let frequent = Dictionary(counts.map { ($0, 1) }, uniquingKeysWith: +)
        .filter { $0.key > 1 }.max { ($0.value, $0.key) < ($1.value, $1.key) }
      guard let frequent else { continue }
      let score = frequent.value * 1000 / counts.count
      if (score, frequent.key) > best {
        best = (score, frequent.key)
        found = candidate
      }
    }
    separator = found
  }

  private static func counts(
    _ text: [UInt8], from start: Int, _ separator: UInt8, _ format: DelimitedFormat
  ) -> [Int] {
    var scanner = RecordScanner(separator: separator, quote: format.quote, fieldsMax: format.fieldsMax)
    var counts: [Int] = []
    var offset = start
    while counts.count < recordsMax, offset < text.count {
      guard case .record(let next) = scanner.scan(text.span, from: offset, isEnd: false) else { break }
      if let comment = format.comment, text[offset] == comment {
        offset = next
        continue
      }
      let isEmpty = scanner.fields.count == 1 && scanner.fields[0].start == scanner.fields[0].end
      if !isEmpty { counts.append(scanner.fields.count) }
      offset = next
    }
    if counts.isEmpty, offset < text.count,
      case .record = scanner.scan(text.span, from: offset, isEnd: true)
    {
      counts.append(scanner.fields.count)
    }
    return counts
  }
}
