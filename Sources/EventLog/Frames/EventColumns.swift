/// The events of a frame that is being built: one array a column.
struct EventColumns {
  var recorded: [Int64] = []
  var tie: [UInt32] = []
  var kind: [UInt32] = []
  var date: [UInt32] = []
  /// 0 for an unsourced event, else one more than the number of its source; the locator is apart.
  var source: [UInt32] = []
  /// When each event may begin to hold, by the day; what has an end or no first day is not in it.
  var start: [Int64] = []
  var spread: [Int64] = []
  var isSpecial: [Bool] = []
  /// Whether the event ties its entity to a country: a retraction does not.
  var isTying: [Bool] = []

  var count: Int { recorded.count }

  /// The first day on which anything may begin to hold; least = no such day, greatest = no event yet.
  var firstDay = Int64.max

  /// The last day by which an event of a simple date has begun; least when there is none.
  var lastStart: Int64 {
    var last = Int64.min
    for index in start.indices where !isSpecial[index] { last = max(last, start[index] + spread[index]) }
    return last
  }
}
