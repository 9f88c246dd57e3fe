/// Several logs as one timeline: their events in the order recorded, as one log in memory.
///
/// Entities meet by their ids. Whatever reads a log reads the merged one, so that an answer about several logs is the
/// answer of one log that holds all their events. The rules:
///
/// - Events come in the order of their recorded times; of the same moment, those of the log that was named first.
///   They are numbered anew; ``origin(of:)`` tells which log an event is from, and where it stands there.
/// - An event that several logs hold, with the same id and the same content, counts once, from the log that recorded it
///   first. A correction of it in any of the logs is one of that event.
/// - An id that an earlier log uses for another event is written `NAME:ID` in a later one. Corrections and retractions
///   target the events of their own log.
///
/// Nothing is written: the merged log cannot be appended to.
public struct MergedLog: Sendable {
  /// One of the logs, and how far it is read.
  public struct Part: Sendable {
    /// What people know it by.
    public let name: String
    /// The log.
    public let log: LogReader
    /// The sequence of the last event that counts.
    public let through: UInt64

    /// A log, up to a sequence or to its end.
    public init(name: String, log: LogReader, through: UInt64? = nil) {
      self.name = name
      self.log = log
      self.through = min(through ?? .max, log.lastSequence)
    }
  }

  /// Where an event of the merged log comes from.
  public struct Origin: Hashable, Sendable {
    /// The place of its log among those that were merged, from 0.
    public let part: Int
    /// Its sequence in that log.
    public let sequence: UInt64

    /// The event at `sequence` of the log at `part`.
    public init(part: Int, sequence: UInt64) {
      self.part = part
      self.sequence = sequence
    }
  }

  /// The merged log.
  public let log: LogReader
  /// The names of the logs, in the order given.
  public let names: [String]
  private let origins: [Origin]
  /// Where each event of each log stands in the merged one, by its sequence less one.
  private let places: [[UInt64]]

  /// Merges logs.
  ///
  /// - Throws: ``LogError`` when one of them is damaged.
  /// - Complexity: O(n) in time for n events in all; memory for their compressed columns, and some 60 bytes an event.
  public init(_ parts: [Part]) throws(LogError) {
    names = parts.map(\.name)
    var merge = LogMerge(parts)
    let segment = try merge.run()
    origins = merge.origins
    places = merge.places
    let directory = names.joined(separator: " and ")
    log = try LogReader(directory: directory, fileSystem: segment.files(in: directory))
  }

  /// Where an event of the merged log comes from.
  public func origin(of sequence: UInt64) -> Origin { origins[Int(sequence) - 1] }

  /// Where an event of one of the logs stands in the merged one; nil when it is not in it.
  public func sequence(of origin: Origin) -> UInt64? {
    let index = Int(origin.sequence) - 1
    return places[origin.part].indices.contains(index) ? places[origin.part][index] : nil
  }

  /// The last sequence of each log among the events of the merged one up to `sequence`; 0 where there is none.
  ///
  /// - Complexity: O(l log n) for l logs of n events.
  public func through(_ sequence: UInt64) -> [UInt64] {
    places.map { places in
      var low = 0
      var high = places.count
      while low < high {
        let middle = (low + high) / 2
        if places[middle] <= sequence { low = middle + 1 } else { high = middle }
      }
      return UInt64(low)
    }
  }
}
