import EventLog
import Projections

/// What stands around a picture: its heading, and where its figures come from.
struct ChartCaption {
  /// What the picture shows.
  var title: String
  /// How much of it there is, and how it is drawn.
  var subtitle: String
  /// What the reader has to know of it.
  var notes: [String]
  /// The works that the figures come from, and how many events rest on each; the most first.
  let sources: [String]
  /// Up to which point the log was read.
  let point: String

  init(title: String, subtitle: String, notes: [String], events: [Event], knowledge: Knowledge) {
    self.title = title.safeForTerminal
    self.subtitle = subtitle.safeForTerminal
    self.notes = notes
    sources = ChartCaption.sources(events)
    point = HeadingText.point(knowledge)
  }

  /// The lines below a picture: the notes, the sources (the first few in full), the point.
  func footer(sourceLimit: Int) -> [String] {
    var lines = notes
    let shown = sources.prefix(sourceLimit)
    let rest = sources.count - shown.count
    let more = rest > 0 ? "; and \(counted(rest, "more source"))" : ""
    if !shown.isEmpty {
      lines.append((sources.count == 1 ? "Source: " : "Sources: ") + shown.joined(separator: "; ") + more)
    }
    return lines + ["As known " + point]
  }

  private static func sources(_ events: [Event]) -> [String] {
    var counts: [String: Int] = [:]
    for event in events {
      guard var source = event.content.source else { continue }
      source.locator = nil
      // An address is long, and does not help a reader of a picture who has the title.
      if source.title != nil { source.url = nil }
      counts[SourceText.line(source), default: 0] += 1
    }
    let works = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    let unsourced = events.count { $0.content.source == nil }
    if works.isEmpty, unsourced > 0 { return ["none is given"] }
    return unsourced == 0 ? works : works + ["none for \(counted(unsourced, "event"))"]
  }
}
