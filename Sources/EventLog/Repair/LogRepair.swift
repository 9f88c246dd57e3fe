/// What became of a damaged log whose intact events were written into a new one.
public struct LogRepair: Hashable, Sendable {
  /// Events that follow each other and are lost for one reason.
  public struct Loss: Hashable, Sendable {
    /// Their sequences in the damaged log.
    public let sequences: ClosedRange<UInt64>
    /// The file that they were in.
    public let path: String
    /// Where in the file the damage is, in bytes; the end of the file when it is too short.
    public let offset: Int
    /// The rule that is broken there.
    public let reason: String
    /// Whether there may have been corrections or retractions among them; nil when that is lost too.
    public let heldCorrections: Bool?
  }

  /// Events that follow each other and have moved alike.
  public struct Move: Hashable, Sendable {
    /// Their sequences in the damaged log.
    public let sequences: ClosedRange<UInt64>
    /// The sequence of the first of them in the new log.
    public let newFirst: UInt64

    /// Events that have moved.
    public init(sequences: ClosedRange<UInt64>, newFirst: UInt64) {
      self.sequences = sequences
      self.newFirst = newFirst
    }
  }

  /// A correction or retraction that could not be taken over as it was.
  public struct Unlinked: Hashable, Sendable {
    /// Its sequence in the damaged log.
    public let sequence: UInt64
    /// Its sequence in the new log, where it stands on its own; nil for a retraction, which then says nothing and was
    /// left out.
    public let newSequence: UInt64?
    /// Its id.
    public let id: String
    /// The id of the event that it corrected or retracted.
    public let target: String
    /// Whether that event is lost; otherwise what had made room for a second correction of it is.
    public let isTargetLost: Bool

    /// A correction or retraction without its event.
    public init(sequence: UInt64, newSequence: UInt64?, id: String, target: String, isTargetLost: Bool) {
      self.sequence = sequence
      self.newSequence = newSequence
      self.id = id
      self.target = target
      self.isTargetLost = isTargetLost
    }
  }

  /// The directory of the new log.
  public let directory: String
  /// The identity of the new log.
  public let identity: LogIdentity
  /// How many events the damaged log had acknowledged.
  public let events: UInt64
  /// How many events the new log has.
  public let kept: UInt64
  /// What is lost, in the order of the sequences.
  public let losses: [Loss]
  /// Which sequence each kept event has in the new log, in order.
  public let moves: [Move]
  /// Corrections and retractions that lost what they were about.
  public let unlinked: [Unlinked]

  /// How many events are lost.
  public var lost: UInt64 { losses.reduce(0) { $0 + UInt64($1.sequences.count) } }
}
