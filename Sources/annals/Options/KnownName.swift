import EventLog

/// Names on the command line that must occur in the log.
enum KnownName {
  /// - Throws: ``Failure`` for the first of `names` that is not among `known`, with the nearest one, or with all
  ///   where they are few.
  static func check(
    _ names: [String], among known: some Sequence<String>, noun: String, plural: String
  ) throws {
    if names.isEmpty { return }
    let known = Set(known)
    guard let missing = names.first(where: { !known.contains($0) }) else { return }
    let sorted = known.sorted()
    let few =
      sorted.isEmpty || sorted.count > 20 ? nil : "the \(plural) are \(sorted.joined(separator: ", "))"
    throw Failure(
      .noInput, "there is no \(noun) '\(missing)'",
      advice: sorted.nearest(to: missing).map { "did you mean '\($0)'?" } ?? few
        ?? "'annals stats' and 'annals search TEXT' show what there is")
  }
}
