extension Frame {
  /// Facts that a frame of the log has at most: a writer ends a frame at four a row, and no event has more than its own.
  private static let maximumFacts = FrameHeader.maximumEvents * 4 + EventContent.maximumAssertions

  /// Checks that no column of a frame of the log declares more rows than what it describes.
  ///
  /// So what a reader allocates for a frame follows from its events and facts, whatever a stranger writes into it.
  func checkRows() throws(FormatFault) {
    var rows = [Int](repeating: 0, count: ChunkKind.codeCount)
    for entry in entries { rows[Int(entry.kind.rawValue)] += entry.rows }
    func count(_ kind: ChunkKind) -> Int { rows[Int(kind.rawValue)] }
    guard header.factCount <= Frame.maximumFacts, count(.factCell) == header.factCount else {
      throw FormatFault("the frame declares a number of facts that it cannot have")
    }
    for kind in ChunkKind.allCases where count(kind) > kind.maximumRows(header) {
      throw FormatFault("a column has more rows than the frame has events or facts")
    }
    guard count(.cellEntity) == count(.cellAttribute), count(.cellEntity) == count(.cellMember),
      count(.tieEntity) == count(.tieCountries)
    else { throw FormatFault("the definitions of cells or ties differ in length") }
  }
}

extension ChunkKind {
  /// How many rows the chunks of the kind can have together: every definition is the first use of a name.
  fileprivate func maximumRows(_ header: FrameHeader) -> Int {
    switch self {
    case .attributeText, .cellEntity, .cellAttribute, .cellMember: header.factCount
    case .factCell, .factStart, .factSpread, .factRow, .factPosition, .factTag, .factNumber, .factText,
      .factDate:
      header.factCount
    default: header.eventCount
    }
  }
}
