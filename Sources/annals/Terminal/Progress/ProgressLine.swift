/// One moment of long work in words: `appending  [####----]  45 %  1,200 of 2,700 events  900/s  2 s left`.
struct ProgressLine {
  let verb: String
  /// Nil where nothing is counted.
  let unit: Progress.Unit?
  let done: Int
  let total: Int?
  /// How much a second; nil when not known yet.
  let rate: Double?
  /// Seconds since the start.
  let elapsed: Double

  /// The line within `width` columns: the bar gives way first, then the rate, then the counts.
  func text(width: Int) -> String {
    guard unit != nil else {
      return fitting([[verb, ProgressLine.duration(elapsed)], [verb]], width)
    }
    guard let total, total > 0 else {
      let parts = [verb, amount(done), speed, ProgressLine.duration(elapsed)].compactMap(\.self)
      return fitting([parts, Array(parts.prefix(2))], width)
    }
    let share = min(1, Double(done) / Double(total))
    let percent = "\(Int(share * 100)) %"
    let counts = "\(count(done)) of \(amount(total))"
    let left = rate.flatMap { $0 > 0 ? ProgressLine.duration(Double(total - done) / $0) + " left" : nil }
    let whole = [verb, percent, counts, speed, left].compactMap(\.self)
    // The bar keeps its length while the numbers beside it grow.
    let full = width < 100 ? 10 : width < 140 ? 20 : 40
    let filled = Int(share * Double(full))
    let bar = "[" + String(repeating: "#", count: filled) + String(repeating: "-", count: full - filled) + "]"
    let line = ([verb, bar] + whole.dropFirst()).joined(separator: "  ")
    if line.count <= width { return line }
    return fitting([whole, [verb, percent, left ?? counts], [verb, percent], [percent]], width)
  }

  private func fitting(_ forms: [[String]], _ width: Int) -> String {
    let lines = forms.map { $0.joined(separator: "  ") }
    return lines.first { $0.count <= width } ?? String((lines.last ?? "").prefix(max(0, width)))
  }

  private var speed: String? { rate.map { "\(count(Int($0)))/s" } }

  private func amount(_ value: Int) -> String {
    switch unit {
    case .events: counted(value, "event")
    case .rows: counted(value, "row")
    case .steps: counted(value, "step")
    case .bytes, nil: count(value)
    }
  }

  private func count(_ value: Int) -> String {
    guard unit == .bytes else { return grouped(String(value)) }
    for (name, size) in [("GB", 1_000_000_000), ("MB", 1_000_000), ("kB", 1_000)] where value >= size {
      let tenths = value / (size / 10)
      return tenths >= 1000
        ? "\(grouped(String(tenths / 10))) \(name)" : "\(tenths / 10).\(tenths % 10) \(name)"
    }
    return "\(value) B"
  }

  /// `4 s`, `2 min 5 s`, `1 h 3 min`.
  static func duration(_ seconds: Double) -> String {
    let whole = seconds.isFinite && seconds < 1e9 ? Int(seconds.rounded(.up)) : 0
    if whole < 60 { return "\(whole) s" }
    if whole < 3600 { return "\(whole / 60) min \(whole % 60) s" }
    return "\(whole / 3600) h \(whole / 60 % 60) min"
  }
}
