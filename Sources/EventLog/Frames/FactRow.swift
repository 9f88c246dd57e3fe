/// A fact of a frame that is being built: what its columns will hold, but for its text.
struct FactRow {
  /// A whole number that the cell gets; 0 where it gets something else.
  var number: Int64 = 0
  var cell: UInt32
  /// The row of its event.
  var row: UInt32
  /// Where its text ends among those of the frame's facts; where it begins is where the one before ends.
  var textEnd: UInt32 = 0
  /// Which of the facts of its event it is.
  var position: UInt16
  var tag: UInt8
}
