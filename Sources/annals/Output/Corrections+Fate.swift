import EventLog

extension Corrections {
  /// What became of a void event: `corrected by #262`; nil for one that counts.
  func fate(of event: Event) -> String? {
    standing(on: event.sequence).map { by in
      "\(isRetraction(by) ? "retracted" : "corrected") by \(EventMark.text(by))"
    }
  }
}
