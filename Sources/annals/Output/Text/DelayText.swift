import Projections

/// Delays as people say them: `late by 5 days`, `late by 0 to 30 days`, `on time`.
enum DelayText {
  static func readable(_ delay: Delay) -> String {
    switch (delay.least, delay.most) {
    case (let least?, let most?): bounded(least, most)
    case (nil, let most?):
      most < 0
        ? "early by at least \(days(-most))"
        : most == 0 ? "early or on time" : "late by at most \(days(most)), or early"
    case (let least?, nil):
      least > 0
        ? "late by at least \(days(least))"
        : least == 0 ? "late or on time" : "early by at most \(days(-least)), or late"
    case (nil, nil): "delay not known"
    }
  }

  private static func bounded(_ least: Int64, _ most: Int64) -> String {
    if least == 0, most == 0 { return "on time" }
    if least == most { return least > 0 ? "late by \(days(least))" : "early by \(days(-least))" }
    if least >= 0 { return "late by \(grouped(String(least))) to \(days(most))" }
    if most <= 0 { return "early by \(grouped(String(-most))) to \(days(-least))" }
    return "between \(days(-least)) early and \(days(most)) late"
  }

  static func days(_ count: Int64) -> String { counted(Int(count), "day") }
}
