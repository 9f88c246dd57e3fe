#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What frames cost, told on standard error at the end where `ANNALS_PLAYER_MEASURE` is set.
struct FrameMeasure: ~Copyable {
  private let isOn = Terminal.environment("ANNALS_PLAYER_MEASURE") != nil
  private var times: [Double] = []
  private var bytes: [Int] = []
  private var start = 0.0

  mutating func begin() { if isOn { start = processorSeconds } }

  mutating func end(bytes count: Int) {
    if !isOn { return }
    times.append(processorSeconds - start)
    bytes.append(count)
  }

  private var processorSeconds: Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  deinit {
    guard isOn, !times.isEmpty else { return }
    let (sorted, sizes) = (times.sorted(), bytes.sorted())
    func micro(_ seconds: Double) -> Int { Int(seconds * 1e6) }
    StandardError.line(
      "frames \(times.count); CPU a frame, µs: median \(micro(sorted[sorted.count / 2])), "
        + "99th \(micro(sorted[sorted.count * 99 / 100])), worst \(micro(sorted[sorted.count - 1])), "
        + "first \(micro(times[0])); bytes a frame: median \(sizes[sizes.count / 2]), "
        + "99th \(sizes[sizes.count * 99 / 100]), worst \(sizes[sizes.count - 1])")
  }
}
