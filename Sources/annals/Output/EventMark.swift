import EventLog
import Synchronization

/// How an answer names events: `#57`, or where it is about several logs `data#57`.
///
/// The logs of a process are the same for all of its answer, so they are told here once instead of to everything that
/// writes a number.
enum EventMark {
  private static let merged = Mutex<MergedLog?>(nil)

  /// From now on events are named by the logs that `log` was merged from.
  static func name(by log: MergedLog) { merged.withLock { $0 = log } }

  /// Whether the answer is about several logs.
  static var areSeveral: Bool { merged.withLock { $0 != nil } }

  /// The name of an event for people: `#57` or `data#57`.
  static func text(_ sequence: UInt64) -> String {
    guard let origin = origin(of: sequence) else { return "#\(sequence)" }
    return "\(origin.log)#\(origin.sequence)".safeForTerminal
  }

  /// The name of an event in a table: `57` or `data#57`.
  static func field(_ sequence: UInt64) -> String {
    origin(of: sequence).map { "\($0.log)#\($0.sequence)" } ?? String(sequence)
  }

  /// Up to which event an answer was given, in a table: `57`, or `data#57;lab#7`.
  static func throughField(_ sequence: UInt64) -> String {
    through(sequence)?.map { "\($0.log)#\($0.sequence)" }.joined(separator: ";") ?? String(sequence)
  }

  /// The log that an event is from, and its sequence there; nil where there is one log.
  static func origin(of sequence: UInt64) -> (log: String, sequence: UInt64)? {
    merged.withLock { merged in
      guard let merged, sequence > 0, sequence <= merged.log.lastSequence else { return nil }
      let origin = merged.origin(of: sequence)
      return (merged.names[origin.part], origin.sequence)
    }
  }

  /// Up to which event of each log an answer was given that reaches to `sequence`; nil where there is one log.
  static func through(_ sequence: UInt64) -> [(log: String, sequence: UInt64)]? {
    merged.withLock { merged in
      merged.map { log in Array(zip(log.names, log.through(sequence))).map { (log: $0, sequence: $1) } }
    }
  }

  /// The event that a person names as `data#57` or `data:57`; nil where there is one log, or no such event.
  static func sequence(named text: some StringProtocol) -> UInt64? {
    merged.withLock { merged in
      guard let merged, let mark = text.lastIndex(where: { $0 == "#" || $0 == ":" }),
        let part = merged.names.firstIndex(of: String(text[..<mark])),
        let sequence = UInt64(text[text.index(after: mark)...])
      else { return nil }
      return merged.sequence(of: MergedLog.Origin(part: part, sequence: sequence))
    }
  }
}
