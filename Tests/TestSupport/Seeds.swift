import Foundation

/// The seeds that the tests with random scenarios run with.
///
/// `ANNALS_SEED=7` runs seed 7 alone, which repeats what failed with it; `ANNALS_SEEDS=100-199` runs those.
public enum Seeds {
  /// So many seeds, or those that the environment names.
  public static func some(_ count: Int) -> [UInt64] {
    let environment = ProcessInfo.processInfo.environment
    if let seed = environment["ANNALS_SEED"].flatMap({ UInt64($0) }) { return [seed] }
    if let range = environment["ANNALS_SEEDS"] {
      let bounds = range.split(separator: "-").compactMap { UInt64($0) }
      if bounds.count == 2, bounds[0] <= bounds[1] { return Array(bounds[0]...bounds[1]) }
    }
    return Array(1...UInt64(count))
  }
}

/// Counts what the tests with random scenarios went through, for the reader of their output.
public enum Tally {
  /// Prints one line that `.ci/endurance` adds up.
  public static func report(_ what: String, _ count: Int) { print("tally: \(count) \(what)") }
}
