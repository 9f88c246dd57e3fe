import EventLog
import Projections

extension Knowledge {
  /// What became of a void event: `corrected by #262`; nil for one that counts.
  func fate(of event: Event) -> String? {
    guard isVoid(event) else { return nil }
    guard let by = corrections.standing(on: event.sequence) else { return "void" }
    let isRetraction = events[Int(by - 1)].content.retracts != nil
    return "\(isRetraction ? "retracted" : "corrected") by \(EventMark.text(by))"
  }
}
