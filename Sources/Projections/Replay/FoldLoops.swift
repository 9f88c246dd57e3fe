import EventLog

// The loops that a replay spends its time in: free functions over columns, without allocation.
//
// A column's numbers are checked against the size of the array once a block, not once a fact.

/// Takes facts that all hold for certain: the greatest key of each cell stays.
func foldCertain(
  _ cells: UnsafeBufferPointer<UInt32>, _ starts: UnsafeBufferPointer<Int32>, firstOrdinal: UInt32,
  into best: UnsafeMutablePointer<UInt64>
) {
  for index in cells.indices {
    let key = unsafe FoldKey.make(
      start: starts[index], ordinal: firstOrdinal &+ UInt32(truncatingIfNeeded: index))
    let cell = unsafe Int(cells[index])
    unsafe best[cell] = max(best[cell], key)
  }
}

/// Takes facts by what they are on a day: certain ones into `certain`, possible ones into `possible`.
///
/// `excluded` marks the rows of the frame that do not count; nil when all count.
func foldByDay(
  _ cells: UnsafeBufferPointer<UInt32>, _ starts: UnsafeBufferPointer<Int32>,
  _ spreads: UnsafeBufferPointer<Int32>, _ rows: UnsafeBufferPointer<UInt32>, firstOrdinal: UInt32,
  day: Int64,
  excluded: [Bool]?, into certain: UnsafeMutablePointer<UInt64>, _ possible: UnsafeMutablePointer<UInt64>?
) {
  for index in cells.indices {
    let start = unsafe Int64(starts[index])
    if start > day { continue }
    if let excluded, unsafe excluded[Int(rows[index])] { continue }
    let key = unsafe FoldKey.make(
      start: starts[index], ordinal: firstOrdinal &+ UInt32(truncatingIfNeeded: index))
    let cell = unsafe Int(cells[index])
    if unsafe start + Int64(spreads[index]) <= day {
      unsafe certain[cell] = max(certain[cell], key)
    } else if let possible = unsafe possible {
      unsafe possible[cell] = max(possible[cell], key)
    }
  }
}

/// Takes facts that all hold: the greatest key of each cell stays. Their indices are put into `winners`; how many.
func foldWinners(
  _ cells: UnsafeBufferPointer<UInt32>, _ starts: UnsafeBufferPointer<Int32>, firstOrdinal: UInt32,
  into best: UnsafeMutablePointer<UInt64>, _ winners: UnsafeMutableBufferPointer<UInt32>
) -> Int {
  var count = 0
  for index in cells.indices {
    let key = unsafe FoldKey.make(
      start: starts[index], ordinal: firstOrdinal &+ UInt32(truncatingIfNeeded: index))
    let cell = unsafe Int(cells[index])
    let old = unsafe best[cell]
    // Both are written always, which costs less than a branch that is hard to foresee.
    unsafe winners[count] = UInt32(truncatingIfNeeded: index)
    count += key > old ? 1 : 0
    unsafe best[cell] = max(old, key)
  }
  return count
}

/// Takes those facts that count on a day, in the same way.
func foldWinners(
  _ cells: UnsafeBufferPointer<UInt32>, _ days: DayColumns, firstOrdinal: UInt32,
  into best: UnsafeMutablePointer<UInt64>, _ winners: UnsafeMutableBufferPointer<UInt32>
) -> Int {
  var count = 0
  for index in cells.indices where days.counts(index) {
    let key = unsafe FoldKey.make(
      start: days.starts[index], ordinal: firstOrdinal &+ UInt32(truncatingIfNeeded: index))
    let cell = unsafe Int(cells[index])
    if unsafe key > best[cell] {
      unsafe best[cell] = key
      unsafe winners[count] = UInt32(truncatingIfNeeded: index)
      count += 1
    }
  }
  return count
}

/// Whether any of some facts may have begun on more than one day.
func reachesOver(_ spreads: UnsafeBufferPointer<Int32>) -> Bool {
  var all: Int32 = 0
  for index in spreads.indices { all = unsafe all | spreads[index] }
  return all != 0
}

/// Whether all of some facts set whole numbers, told by their tags.
func areNumbers(_ tags: UnsafeBufferPointer<UInt8>) -> Bool {
  let numberTag = FoldFrame.numberTag
  var difference: UInt8 = 0
  for index in tags.indices { difference = unsafe difference | (tags[index] ^ numberTag) }
  return difference == 0
}

/// The greatest of some numbers; 0 when there are none.
func greatest(_ numbers: UnsafeBufferPointer<UInt32>) -> UInt32 {
  var greatest: UInt32 = 0
  for index in numbers.indices { greatest = unsafe max(greatest, numbers[index]) }
  return greatest
}

/// Refuses a block with a number that is not defined.
///
/// - Throws: ``LogError`` that names the frame.
func checkNumbers(
  _ numbers: UnsafeBufferPointer<UInt32>, below count: Int, of frame: FoldFrame
) throws(LogError) {
  if unsafe Int(greatest(numbers)) >= count, !numbers.isEmpty {
    throw frame.damaged("a fact or tie has a number that is not defined")
  }
}
