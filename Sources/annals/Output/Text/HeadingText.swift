import EventLog
import Projections

/// The first lines of an answer: what it is about, and everything needed to ask for it again.
enum HeadingText {
  /// Up to which point the log was read: `known at …, through event 261 (recorded …)`.
  ///
  /// Only what the point and the events up to it tell, so that it stays the same as the log grows.
  static func point(_ knowledge: Knowledge) -> String {
    point(
      knowledge.point, lastSequence: knowledge.lastSequence, lastRecorded: knowledge.events.last?.recorded)
  }

  /// The same for a log that is looked up.
  static func point(_ known: KnownLog) -> String {
    point(known.point, lastSequence: known.lastSequence, lastRecorded: known.lastRecorded)
  }

  /// The same for a point and the last event up to it.
  static func point(_ point: KnowledgePoint, lastSequence: UInt64, lastRecorded: Instant?) -> String {
    let parts = EventMark.through(lastSequence)?.map { "\($0.log)#\($0.sequence)".safeForTerminal }
    let through = parts.map { "through \($0.joined(separator: ", "))" } ?? "through event \(lastSequence)"
    guard let knownAt = point.knownAt else { return through }
    let recorded = lastRecorded.map { " (recorded \($0))" } ?? ""
    return "known at \(knownAt), \(through)\(recorded)"
  }

  /// Between which days, or which points of knowledge at one day, states are compared.
  static func about(_ diff: StateDiff) -> String {
    let (before, after) = (diff.before, diff.after)
    let (old, new) = (point(before.knowledge), point(after.knowledge))
    return before.asOf == after.asOf
      ? "as of \(after.asOf), from \(old) to \(new)" : "from \(before.asOf) to \(after.asOf), \(new)"
  }

  /// A styled name with what is told of it behind, broken to the width.
  static func lines(_ name: String, _ rest: String, styler: Styler, width: Int?) -> [String] {
    hanging(styler(name, .name) + " ", indent: name.displayWidth + 1, rest, width: width)
  }
}

/// A text behind `head`, which is `indent` columns wide; further lines begin with as many spaces, or with four where
/// the head takes more than half of the width.
func hanging(_ head: String, indent: Int, _ text: String, width: Int?) -> [String] {
  guard let width, indent + text.displayWidth > width else { return [head + text] }
  let rest = indent * 2 > width ? 4 : indent
  let first = wrap(text, to: max(1, width - indent))
  // A first word that does not fit behind the head goes below it.
  if let word = first.first, indent + word.displayWidth > width {
    return [head] + wrap(text, to: max(20, width - rest)).map { String(repeating: " ", count: rest) + $0 }
  }
  let after = first.dropFirst().joined(separator: " ")
  let lines = after.isEmpty ? [] : wrap(after, to: max(20, width - rest))
  return [head + (first.first ?? "")] + lines.map { String(repeating: " ", count: rest) + $0 }
}

/// A text broken to the width, its second and later lines `indent` columns further in.
func hanging(_ text: String, by indent: Int, width: Int?) -> [String] {
  guard let width, text.displayWidth > width else { return [text] }
  let lines = wrap(text, to: max(8, width - indent))
  return lines.enumerated().map { ($0 == 0 ? "" : String(repeating: " ", count: indent)) + $1 }
}
