/// What a writer keeps of the log between appends: the keys of its events, and the numbers of its names.
struct AppendTables: Sendable {
  var index: AppendIndex
  var dictionary: DictionaryBuilder

  /// The tables of a log as it stands.
  ///
  /// - Throws: ``LogError`` when the log is damaged.
  /// - Complexity: O(f) for f frames; more is read as it is asked for.
  init(_ log: LogReader) throws(LogError) {
    index = try AppendIndex(log)
    dictionary = DictionaryBuilder(log)
  }
}
