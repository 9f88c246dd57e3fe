import EventLog

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where numbers lie on an axis: 0 at its low end, 1 at its high end.
struct ValueScale {
  /// How equal distances are meant.
  enum Kind: String, CaseIterable {
    /// Equal differences.
    case linear
    /// Equal ratios; only for numbers above 0.
    case log
  }

  /// A number that is marked on the axis.
  struct Tick {
    let number: ExactNumber
    /// Whether it is named; the others only help to see that a scale is logarithmic.
    let isNamed: Bool
  }

  let kind: Kind
  let low: Double
  let high: Double
  /// The marked numbers, ascending.
  let ticks: [Tick]

  /// A scale that holds all of `numbers`, of which there is at least one, with about `count` named ticks.
  init(_ kind: Kind, for numbers: [ExactNumber], count: Int) {
    let least = numbers.min()?.approximation ?? 0
    let most = numbers.max()?.approximation ?? 1
    self.kind = kind
    switch kind {
    case .linear: (low, high, ticks) = ValueScale.linear(least, most, max(2, count))
    case .log: (low, high, ticks) = ValueScale.log(least, most, max(2, count))
    }
  }

  /// Logarithmic where all numbers are above 0 and the greatest is a hundred times the least.
  static func kind(for numbers: [ExactNumber]) -> Kind {
    guard let least = numbers.min()?.approximation, let most = numbers.max()?.approximation else {
      return .linear
    }
    return least > 0 && most >= least * 100 ? .log : .linear
  }

  /// Where a number lies, from 0 to 1; beyond them for one that the scale does not hold.
  func position(_ number: ExactNumber) -> Double {
    let value = number.approximation
    switch kind {
    case .linear: return (value - low) / (high - low)
    case .log: return (log10(value) - log10(low)) / (log10(high) - log10(low))
    }
  }
}

extension ValueScale {
  private static func linear(_ least: Double, _ most: Double, _ count: Int) -> (Double, Double, [Tick]) {
    var (low, high) = (least, most)
    // Bars and lines near 0 are read against it; a narrow band far from it would be flattened.
    if low > 0, low <= high / 2 { low = 0 }
    if high < 0, high >= low / 2 { high = 0 }
    if low == high { (low, high) = low == 0 ? (0, 1) : (min(0, low), max(0, high)) }
    let (multiple, power) = niceStep((high - low) / Double(count))
    let step = Double(multiple) * decimalPower(power)
    let first = Int64((low / step + 1e-9).rounded(.down))
    let last = Int64((high / step - 1e-9).rounded(.up))
    let ticks = (first...max(first, last)).compactMap { place -> Tick? in
      let (coefficient, overflow) = place.multipliedReportingOverflow(by: multiple)
      if overflow { return nil }
      return ExactNumber(coefficient: coefficient, scale: -power).map { Tick(number: $0, isNamed: true) }
    }
    return (Double(first) * step, Double(max(first + 1, last)) * step, ticks)
  }

  /// The step of 1, 2 or 5 times a power of ten that is not below `rough`.
  private static func niceStep(_ rough: Double) -> (multiple: Int64, power: Int) {
    var power = Int(log10(rough).rounded(.down))
    // More digits than an exact number has could not be named.
    if power < -17 { power = -17 }
    let rest = rough / decimalPower(power)
    for multiple in [1, 2, 5] where rest <= Double(multiple) * (1 + 1e-9) { return (Int64(multiple), power) }
    return (1, power + 1)
  }

  private static func log(_ least: Double, _ most: Double, _ count: Int) -> (Double, Double, [Tick]) {
    var (low, high) = (roundedLog(least, up: false), roundedLog(most, up: true))
    if low.value >= high.value {
      (low, high) = ((low.value / 10, 1, low.power - 1), (high.value * 10, 1, high.power + 1))
      low = roundedLog(low.value * (1 + 1e-9), up: false)
      high = roundedLog(high.value * (1 - 1e-9), up: true)
    }
    let decades = high.power - low.power + 1
    let every = max(1, (decades + count - 1) / count)
    let names = decades <= (count + 2) / 3 ? [1, 2, 5] : [1]
    var ticks: [Tick] = []
    for power in low.power...high.power {
      for multiple in every == 1 ? [1, 2, 5] : [1] {
        let value = Double(multiple) * decimalPower(power)
        guard value >= low.value * (1 - 1e-9), value <= high.value * (1 + 1e-9),
          let number = ExactNumber(coefficient: Int64(multiple), scale: -power)
        else { continue }
        let isNamed = names.contains(multiple) && (power - low.power) % every == 0
        ticks.append(Tick(number: number, isNamed: isNamed))
      }
    }
    return (low.value, high.value, ticks)
  }

  /// The nearest 1, 2 or 5 times a power of ten that is not above, or not below, a number above 0.
  private static func roundedLog(
    _ value: Double, up: Bool
  ) -> (value: Double, multiple: Int, power: Int) {
    let power = Int(log10(value).rounded(.down))
    let rest = value / decimalPower(power)
    if up {
      for multiple in [1, 2, 5] where rest <= Double(multiple) * (1 + 1e-9) {
        return (Double(multiple) * decimalPower(power), multiple, power)
      }
      return (decimalPower(power + 1), 1, power + 1)
    }
    for multiple in [5, 2, 1] where rest >= Double(multiple) * (1 - 1e-9) {
      return (Double(multiple) * decimalPower(power), multiple, power)
    }
    return (decimalPower(power - 1) * 5, 5, power - 1)
  }

  private static func decimalPower(_ power: Int) -> Double { pow(10, Double(power)) }
}
