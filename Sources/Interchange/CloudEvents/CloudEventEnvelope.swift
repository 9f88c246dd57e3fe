import EventLog
import PartialDates

/// The attributes of a CloudEvent, and where its data stands.
struct CloudEventEnvelope {
  private(set) var attributes: [String: String] = [:]
  private(set) var dataOffset: Int?
  private(set) var encodedData: String?

  /// Takes one CloudEvent.
  init(_ cursor: inout JSONCursor) throws(EventError) {
    var isFirst = true
    var keys: Set<String> = []
    try cursor.open(UInt8(ascii: "{"), "a CloudEvent")
    while let key = try cursor.nextKey(isFirst: &isFirst) {
      guard keys.insert(key).inserted else {
        throw cursor.keyError("'\(key)' stands twice", advice: "keep one of them")
      }
      try member(key, &cursor)
    }
    try checkRequired(cursor)
  }

  private mutating func member(_ key: String, _ cursor: inout JSONCursor) throws(EventError) {
    // An attribute that is null is one that is not there.
    let isString = cursor.peek() == UInt8(ascii: "\"")
    switch key {
    case "data":
      dataOffset = cursor.offset
      try cursor.skipValue()
    case "data_base64": encodedData = try cursor.string()
    case _ where isString: attributes[key] = try cursor.string()
    case _ where cursor.takeNull(): break
    default:
      if CloudEventEnvelope.texts.contains(key) {
        throw cursor.unexpected("the text of '\(key)'")
      }
      try cursor.skipValue()
    }
  }

  private static let required = ["specversion", "id", "source", "type"]
  private static let texts: Set<String> = [
    "specversion", "id", "source", "type", "subject", "time", "datacontenttype", "dataschema", "validdate",
  ]

  private func checkRequired(_ cursor: borrowing JSONCursor) throws(EventError) {
    for name in CloudEventEnvelope.required where (attributes[name] ?? "").isEmpty {
      throw cursor.error(
        "the CloudEvent has no '\(name)'", advice: "a CloudEvent needs specversion, id, source and type")
    }
    if let version = attributes["specversion"], version != CloudEventForm.specificationVersion {
      throw cursor.error(
        "specversion: CloudEvents '\(version)' are not read", advice: "send them as CloudEvents 1.0")
    }
    if dataOffset != nil, encodedData != nil {
      throw cursor.error("data and data_base64 stand together", advice: "keep one of them")
    }
    if let type = attributes["datacontenttype"], !CloudEventEnvelope.isJSON(type),
      dataOffset != nil || encodedData != nil
    {
      throw cursor.error(
        "datacontenttype: '\(type)' is not JSON", advice: "send data as application/json")
    }
  }

  /// Whether a media type, its parameters aside, is `*/json` or `*/*+json`.
  private static func isJSON(_ type: String) -> Bool {
    let media = type.prefix { $0 != ";" }.lowercased()
    guard let subtype = media.split(separator: "/").last else { return false }
    let word = subtype.split(separator: " ").joined()
    return word == "json" || word.hasSuffix("+json")
  }
}

extension CloudEventEnvelope {
  /// What the attributes say of the event.
  func defaults(_ cursor: borrowing JSONCursor) throws(EventError) -> EventDefaults {
    var defaults = EventDefaults()
    defaults.id = attributes["id"]
    if let text = attributes["type"] {
      let words = text.split(separator: ".", omittingEmptySubsequences: false).suffix(2)
      defaults.kind = try? EventKind(words.joined(separator: "."))
    }
    if let subject = attributes["subject"] { defaults.entity = try? EntityID(subject) }
    if let time = attributes["time"] {
      guard let instant = Instant(CloudEventEnvelope.microseconds(time)) else {
        throw cursor.error("time: '\(time)' is no moment", advice: "write it as RFC 3339 says")
      }
      defaults.recorded = instant
    }
    if let date = attributes["validdate"] {
      do throws(EventError) {
        defaults.date = try PartialDate.parsing(date)
      } catch {
        throw cursor.error("validdate: \(error.message)", advice: error.advice)
      }
    }
    return defaults
  }

  /// A moment with no more than six digits after the point.
  private static func microseconds(_ time: String) -> String {
    guard let dot = time.firstIndex(of: ".") else { return time }
    let fraction = time[time.index(after: dot)...].prefix { $0.isASCII && $0.isNumber }
    return String(time[...dot] + fraction.prefix(6) + time[fraction.endIndex...])
  }

  /// Checks that the data does not contradict the attributes.
  func check(
    _ draft: EventDraft, against defaults: EventDefaults, _ cursor: borrowing JSONCursor
  ) throws(EventError) {
    func compare(_ name: String, _ attribute: String?, _ data: String?) throws(EventError) {
      if let attribute, let data, attribute != data {
        throw cursor.error(
          "the attribute \(name) is '\(attribute)', and the data says '\(data)'",
          advice: "make the two the same, or leave it out of the data")
      }
    }
    try compare("id", defaults.id, draft.id)
    try compare("type", defaults.kind?.text, draft.content.kind.text)
    try compare("subject", defaults.entity?.text, draft.content.entity.text)
    try compare("time", defaults.recorded?.description, draft.recorded?.description)
    try compare("validdate", defaults.date?.description, draft.content.date.description)
  }
}
