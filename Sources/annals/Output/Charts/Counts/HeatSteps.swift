#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The steps of a heat map: from which count on each begins. Few counts have a step each; many share them, by ratio
/// where they differ much, else evenly.
struct HeatSteps {
  /// The least count of each step, ascending; the first is the least there is.
  let starts: [Int]

  /// At most `count` steps for counts from `least`, which is at least 1, to `most`.
  init(least: Int, most: Int, count: Int) {
    let most = max(least, most)
    if most - least < count {
      starts = Array(least...most)
    } else {
      let ratio = Double(most) / Double(least)
      var starts = [least]
      for step in 1..<count {
        let part = Double(step) / Double(count)
        let next = ratio >= 8 ? Double(least) * pow(ratio, part) : Double(least) + Double(most - least) * part
        starts.append(max(Int(next.rounded(.up)), starts[step - 1] + 1))
      }
      self.starts = starts
    }
  }

  /// The step of a count, from 0; what is below the first is in it.
  func step(of count: Int) -> Int { (starts.lastIndex { $0 <= count }) ?? 0 }

  /// The step spread over so many colours, so that the greatest always has the strongest.
  func color(of count: Int, among colors: Int) -> Int {
    starts.count == 1 ? colors / 2 : step(of: count) * (colors - 1) / (starts.count - 1)
  }

  /// What the step holds: `3` or `3–5`.
  func name(_ step: Int, most: Int) -> String {
    let last = step + 1 < starts.count ? starts[step + 1] - 1 : max(most, starts[step])
    return starts[step] == last
      ? grouped(String(last)) : "\(grouped(String(starts[step])))–\(grouped(String(last)))"
  }
}
