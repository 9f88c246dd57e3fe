import EventLog

/// How many rows of a table were read and what became of them.
struct ImportCounts {
  /// The table.
  var name: String
  /// The version of the table.
  var vintage: String?
  var rows = 0
  var leftOut = 0
  var bad = 0
  var blank = 0
  var unchanged = 0
  var known = 0
  var repeated = 0
  var new = 0
  var corrected = 0
  var retracted = 0

  /// What is counted, with its name in JSON and in words; those that are always told first.
  var all: [(key: String, words: String, count: Int, isAlwaysTold: Bool)] {
    [
      ("rows", rows == 1 ? "row" : "rows", rows, true),
      ("leftOut", "left out by the mapping's where", leftOut, false),
      ("bad", "bad", bad, false),
      ("blank", "blank cells", blank, false),
      ("unchanged", "values that say nothing new", unchanged, false),
      ("repeated", "repeated in the table", repeated, false),
      ("known", "in the log already", known, false),
      ("new", new == 1 ? "new event" : "new events", new, true),
      ("corrected", corrected == 1 ? "correction" : "corrections", corrected, false),
      ("retracted", retracted == 1 ? "retraction" : "retractions", retracted, false),
    ]
  }
}
