extension ValidPeriod {
  /// The days that are covered at all, each stretch with the rank that it has on all of them.
  ///
  /// An open or unknown start ranks below every day until the day by which it had begun, so it makes two.
  func possibleStretches(sequence: UInt64, index: Int) -> [RankSweep.Stretch] {
    func stretch(_ from: Int64, _ through: Int64, _ rank: Int64) -> RankSweep.Stretch {
      RankSweep.Stretch(from: from, through: through, rank: rank, sequence: sequence, index: index)
    }
    if startEarliest != .min { return [stretch(startEarliest, endLatest, startEarliest)] }
    if startLatest == .min { return [stretch(.min, endLatest, .min)] }
    let later = startLatest <= endLatest ? [stretch(startLatest, endLatest, startLatest)] : []
    return [stretch(.min, min(startLatest - 1, endLatest), .min)] + later
  }

  /// The days that are certainly covered, with the rank that the period has on them; nil when there are none.
  func certainStretch(sequence: UInt64, index: Int) -> RankSweep.Stretch? {
    if startLatest > endEarliest { return nil }
    return RankSweep.Stretch(
      from: startLatest, through: endEarliest, rank: rank(on: startLatest), sequence: sequence, index: index)
  }
}

/// The days on which something may change: the first day of each stretch, and the first day after it, ascending.
func changeDays(_ stretches: [RankSweep.Stretch]) -> [Int64] {
  var days: Set<Int64> = []
  for stretch in stretches {
    days.insert(stretch.from)
    if stretch.through != .max { days.insert(stretch.through + 1) }
  }
  return days.sorted()
}
