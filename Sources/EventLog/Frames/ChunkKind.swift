/// What a chunk of a frame holds.
enum ChunkKind: UInt16, CaseIterable {
  // Definitions: the frame's new entries of the log's tables, in the order of their numbers.
  case entityText = 1
  case attributeText = 2
  case kindText = 3
  case sourceText = 4
  case dateText = 5
  case countriesText = 6
  case cellEntity = 7
  case cellAttribute = 8
  case cellMember = 9
  case tieEntity = 10
  case tieCountries = 11

  // Events, in the order of their sequences.
  case eventRecorded = 20
  case eventID = 21
  case eventTie = 22
  case eventKind = 23
  case eventDate = 24
  case eventSource = 25
  case eventSummary = 26
  case eventLinks = 27
  case eventLocator = 28

  // Facts: assertions of attributes, in fold order.
  case factCell = 40
  case factStart = 41
  case factSpread = 42
  case factRow = 43
  case factPosition = 44
  case factTag = 45
  case factNumber = 46
  case factText = 47
  /// The date of the fact's event; only in snapshots, which have no events.
  case factDate = 48

  // Ties of entities to countries, in fold order.
  case tieNumber = 50
  case tieStart = 51
  case tieSpread = 52
  case tieRow = 53
  /// The date of the tie's event; only in snapshots.
  case tieDate = 54

  /// Fingerprints of the events' ids.
  case idFilter = 60

  /// The sequences of the events that were void; only in snapshots.
  case voided = 61

  // The log's numbers of the entities, cells and ties of a part of a snapshot.
  case partEntity = 62
  case partCell = 63
  case partTie = 64

  /// One more than the greatest code.
  static let codeCount = 65
}

/// Which facts or ties of a frame a chunk belongs to.
enum FramePart: UInt8, CaseIterable {
  /// Chunks that have no parts.
  case whole = 0
  /// What can win its cell on or after the frame's last start; sorted by cell.
  case heads = 1
  /// What something among the heads beats from the frame's last start on; in the order of the events.
  case rest = 2
  /// What has an end, or no first day; in no order, and read by its date.
  case special = 3
}
