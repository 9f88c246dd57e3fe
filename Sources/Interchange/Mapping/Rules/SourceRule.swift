import EventLog
import PartialDates

/// Where the parts of an event's source come from.
struct SourceRule: Hashable, Sendable, ColumnUsing {
  var title: Template?
  var publisher: Template?
  var author: Template?
  var published: Template?
  var url: Template?
  var locator: Template?

  mutating func forEachColumn(_ body: (inout ColumnReference) throws(EventError) -> Void) throws(EventError) {
    try title?.forEachColumn(body)
    try publisher?.forEachColumn(body)
    try author?.forEachColumn(body)
    try published?.forEachColumn(body)
    try url?.forEachColumn(body)
    try locator?.forEachColumn(body)
  }

  static func rule(_ setting: Setting, path: String) throws(EventError) -> SourceRule {
    var reader = try SettingReader(setting, path: path)
    var rule = SourceRule()
    rule.title = try reader.template("title")
    rule.publisher = try reader.template("publisher")
    rule.author = try reader.template("author")
    rule.published = try reader.template("published")
    rule.url = try reader.template("url")
    rule.locator = try reader.template("locator")
    try reader.finish()
    return rule
  }
}
