import Foundation

/// libFuzzer's own main.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ target: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

/// What the linker takes for `main` in an executable of the package manager.
@_cdecl("annals_fuzz_main")
public func main(
  _ count: Int32, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> Int32 {
  if let directory = ProcessInfo.processInfo.environment["ANNALS_FUZZ_SEEDS"] {
    do {
      try Seeds.write(into: directory)
      return 0
    } catch {
      fatalError("cannot write the seeds: \(error)")
    }
  }
  var count = count
  var arguments = arguments
  return runFuzzer(&count, &arguments, { fuzz($0, $1) })
}

/// What libFuzzer calls with each input. `ANNALS_FUZZ_TARGET` names the target.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  target.run(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

private let target: FuzzTarget = {
  let name = ProcessInfo.processInfo.environment["ANNALS_FUZZ_TARGET"] ?? ""
  guard let target = FuzzTarget(rawValue: name) else {
    fatalError("ANNALS_FUZZ_TARGET is one of \(FuzzTarget.allCases.map(\.rawValue).joined(separator: ", "))")
  }
  return target
}()
