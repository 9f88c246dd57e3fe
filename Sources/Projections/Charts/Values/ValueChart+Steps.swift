import EventLog

extension ValueChart {
  /// What holds of one cell, stretch by stretch. Complexity: O(n log n) for n claims.
  static func steps(_ claims: [Claim], unit: String?) -> [ValueStep] {
    let possible = claims.indices.flatMap {
      claims[$0].period.possibleStretches(sequence: claims[$0].event.sequence, index: $0)
    }
    let certain = claims.indices.compactMap {
      claims[$0].period.certainStretch(sequence: claims[$0].event.sequence, index: $0)
    }
    var (all, sure) = (RankSweep(possible), RankSweep(certain))
    let days = changeDays(possible + certain)
    var steps: [ValueStep] = []
    for (place, day) in days.enumerated() {
      let (winner, certainWinner) = (all.winner(on: day), sure.winner(on: day))
      guard let winner, let holder = ValueStep.Holder(claims[winner], unit: unit) else { continue }
      let certainty = claims[winner].period.certainty(on: day) ?? .possible
      let beneath = certainty == .certain ? nil : certainWinner
      let through = place + 1 < days.count ? days[place + 1] - 1 : .max
      let step = ValueStep(
        from: day, through: through, holder: holder, certainty: certainty,
        certainly: beneath.flatMap { ValueStep.Holder(claims[$0], unit: unit) })
      if let last = steps.last, last.continues(as: step) {
        steps[steps.count - 1] = ValueStep(
          from: last.from, through: through, holder: holder, certainty: certainty, certainly: step.certainly)
      } else {
        steps.append(step)
      }
    }
    return steps
  }
}

extension ValueStep {
  fileprivate func continues(as next: ValueStep) -> Bool {
    through + 1 == next.from && holder == next.holder && certainty == next.certainty
      && certainly == next.certainly
  }
}

extension ValueStep.Holder {
  /// What a claim says, in numbers of the unit; nil when it says nothing or something else.
  fileprivate init?(_ claim: Claim, unit: String?) {
    guard let asserted = claim.asserted, let measure = Measure(asserted), measure.unit == unit else {
      return nil
    }
    self.init(value: asserted, measure: measure, event: claim.event.sequence)
  }
}
