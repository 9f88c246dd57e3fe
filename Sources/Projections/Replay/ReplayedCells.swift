import EventLog

/// The value of every cell of a log as of a day, in columns: for answers over the whole log, not of one place.
///
/// A cell is an attribute of an entity, or one member of a set-valued attribute. Whole numbers are held as they are;
/// the winner of a cell is the one that ``ReplayedState`` shows, certain or possible.
public struct ReplayedCells: Sendable {
  /// How many cells the log has, with and without a value on the day.
  public let count: Int
  private let log: LogReader
  private let numbers: SharedBuffer<Int64>
  private let isNumber: SharedBuffer<UInt8>

  /// Replays a log.
  ///
  /// - Throws: ``LogError`` when something that must be read is damaged.
  /// - Complexity: that of ``ReplayedState``, and one read of each block that holds a winner.
  public init(_ log: LogReader, _ query: StateQuery, threads: Int = 1) throws(LogError) {
    self.log = log
    let frames = try log.foldFrames()
    let places = try FramePlace.all(frames)
    let scope = try ReplayScope(query, log)
    let dates = LogDates(try log.dates())
    let fold = try FoldResult(
      frames, places, scope, dates: dates, cellCount: log.cellCount, tieCount: nil, threads: threads)
    count = log.cellCount
    let winners = try Winners(fold, OrdinalMap(frames, places), dates.starts, threads: threads)
    (numbers, isNumber) = try winners.numbers(frames, count: count, threads: threads)
  }

  /// The whole number that a cell holds on the day; nil when it holds none, or something else.
  public func number(ofCell cell: Int) -> Int64? { isNumber[cell] != 0 ? numbers[cell] : nil }

  /// Hands every cell that holds a whole number to `body`: its entity, its attribute and the number.
  ///
  /// - Throws: ``LogError`` when a name is damaged.
  /// - Complexity: O(n) for n cells.
  public func forEachNumber(_ body: (EntityID, AttributeName, Int64) -> Void) throws(LogError) {
    let definitions = try FoldDefinitions(log, dates: [])
    for cell in 0..<count where isNumber[cell] != 0 {
      body(
        definitions.entity(definitions.cellEntities[cell]),
        definitions.attributes[Int(definitions.cellAttributes[cell])], numbers[cell])
    }
  }
}
