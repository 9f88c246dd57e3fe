/// Which frames of a segment are worth sealing into large ones: those from a small one near the end on.
///
/// The more there is to write, the more small frames must have gathered, so that an event is written anew a few times in
/// the life of a log, and an append pays for the copy of a mebibyte at most.
struct SealPlan {
  /// How many frames stay as they are.
  let keptFrames: Int
  /// Where the segment's bytes end that stay as they are.
  let keptLength: Int

  /// The plan for a segment of `length` bytes; nil where sealing does not pay.
  init?(_ frames: [Frame], length: Int, _ limits: SealLimits) {
    var start = frames.count
    while start > 0, length - frames[start - 1].offset <= limits.sealedBytes { start -= 1 }
    func isSmall(_ frame: Frame) -> Bool { frame.header.eventCount < limits.smallFrameEvents }
    guard let first = frames[start...].firstIndex(where: isSmall) else { return nil }
    let sealed = frames[first...]
    keptFrames = first
    keptLength = frames[first].offset
    let events = sealed.reduce(0) { $0 + $1.header.eventCount }
    let needed = max(
      limits.smallFrames, events / limits.eventsAFrame, keptLength / limits.copiedBytesAFrame)
    guard sealed.count(where: isSmall) >= needed else { return nil }
  }
}
