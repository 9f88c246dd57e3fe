import EventLog

/// A search through the texts of a log, a piece at a time, so that something else can go on meanwhile.
///
/// It finds the events whose ``Event/searchableTexts`` hold the text.
public struct TextScan: Sendable {
  /// The rows of the events found so far.
  private(set) var rows: BitTree
  /// What is left to look at.
  private var rest: ArraySlice<TextBlock>
  private let index: TimelineIndex
  private let finder: TextFinder
  /// The cells of members in which the text stands.
  private let cells: Set<UInt32>
  /// The blocks of facts that are left to look through for those.
  private var memberBlocks: ArraySlice<FactBlock>
  private let total: Int

  /// A search that has looked at nothing but the names of entities and members.
  public init(_ index: TimelineIndex, _ text: String) {
    self.index = index
    let key = SearchKey(text)
    finder = key.finder
    rows = BitTree(count: index.rowCount)
    let definitions = index.definitions
    let frames = index.frames.filter { $0.firstSequence <= index.lastSequence }
    rest = frames.flatMap(\.textBlocks)[...]
    // A member that cannot be read is met by whoever shows it.
    let found = definitions.cellAttributes.indices.filter { cell in
      if case .string(let text)? = try? definitions.member(cell) { key.isFound(in: text) } else { false }
    }
    cells = Set(found.map { UInt32($0) })
    memberBlocks = cells.isEmpty ? [] : FactBlock.all(frames)[...]
    total = rest.count + memberBlocks.count
    let isFound = (0..<definitions.entityCount).map {
      key.isFound(in: definitions.entity(UInt32($0)).text)
    }
    for row in 0..<index.rowCount where isFound[index.entity(ofRow: row)] { rows.insert(row) }
  }

  /// How much has been looked at: from 0 to 1.
  public var progress: Double {
    total == 0 ? 1 : Double(total - rest.count - memberBlocks.count) / Double(total)
  }

  /// Looks at the next piece; false when there is none.
  ///
  /// - Throws: ``LogError`` when a text is damaged.
  /// - Complexity: a block of texts, of some 64 KB, or of 32,768 facts.
  public mutating func advance() throws(LogError) -> Bool {
    guard let block = rest.popFirst() else { return try advanceMembers() }
    let first = Int(block.firstSequence) - 1
    for row in try block.matches(finder) where first + row < rows.count { rows.insert(first + row) }
    return true
  }

  private mutating func advanceMembers() throws(LogError) -> Bool {
    guard let block = memberBlocks.popFirst() else { return false }
    try block.forEach { fact in
      if fact.assertion == .add, cells.contains(fact.cell), fact.row < rows.count { rows.insert(fact.row) }
    }
    return true
  }

  /// Whether the event at a position of a timeline holds the text, as far as the search has come.
  public func isFound(_ position: Int, of timeline: Timeline) -> Bool {
    rows.contains(Int(timeline.rows[position]))
  }

  /// The positions in a timeline of the events found so far. Complexity: O(n).
  public func positions(in timeline: Timeline) -> [Int] {
    timeline.rows.indices.filter { rows.contains(Int(timeline.rows[$0])) }
  }
}
