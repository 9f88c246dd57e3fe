/// How many entries each of the log's tables has.
struct TableSizes: Hashable, Sendable {
  var entities = 0
  var attributes = 0
  var kinds = 0
  var sources = 0
  var dates = 0
  var countrySets = 0
  var cells = 0
  var ties = 0

  init() {}

  /// The eight sizes in the order of the frame header.
  init(_ all: [Int]) {
    precondition(all.count == 8, "there are eight tables")
    (entities, attributes, kinds, sources) = (all[0], all[1], all[2], all[3])
    (dates, countrySets, cells, ties) = (all[4], all[5], all[6], all[7])
  }

  /// The eight sizes in the order of the frame header.
  var all: [Int] { [entities, attributes, kinds, sources, dates, countrySets, cells, ties] }
}
