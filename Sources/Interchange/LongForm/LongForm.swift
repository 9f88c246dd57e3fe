/// Events as a table in long form: a row an assertion, and every row says all of its event, so that each can be read
/// alone.
///
/// The rows of an event follow one another. An event that asserts nothing, such as a retraction, has one row without
/// an operation. An empty text that is there stands in quotes (`""`), one that is not there is nothing at all.
///
/// | columns | what they hold |
/// |---|---|
/// | `sequence`, `id`, `recorded` | the place in the log, the idempotency key, the system time |
/// | `date`, `kind`, `entity` | the valid date (EDTF), what happened, to what |
/// | `countries` | codes with blanks between |
/// | `summary` | one sentence |
/// | `operation` | `set`, `unset`, `add`, `remove`, or nothing |
/// | `attribute` | which attribute |
/// | `type` | `text`, `boolean`, `number`, `entity`, `date` or `quantity` |
/// | `value` | the text, `true` or `false`, the number, the entity, the date; of a quantity its exact amount |
/// | `low`, `high` | the bounds of a quantity: both, or one where it is open on the other side |
/// | `unit`, `approx` | of a quantity: its unit; `true` where it is approximate |
/// | `source_…` | title, publisher, author, published (EDTF), url, locator |
/// | `corrects`, `retracts`, `reason` | the id of the event that this one replaces or withdraws, and why |
public enum LongForm {
  /// The columns, in the order written.
  public static let columns = [
    "sequence", "id", "recorded", "date", "kind", "entity", "countries", "summary", "operation", "attribute",
    "type", "value", "low", "high", "unit", "approx", "source_title", "source_publisher", "source_author",
    "source_published", "source_url", "source_locator", "corrects", "retracts", "reason",
  ]

  /// A column; the raw value is its place in ``columns``.
  enum Column: Int, CaseIterable {
    case sequence, id, recorded, date, kind, entity, countries, summary
    case operation, attribute, type, value, low, high, unit, approx
    case sourceTitle, sourcePublisher, sourceAuthor, sourcePublished, sourceURL, sourceLocator
    case corrects, retracts, reason

    /// Its name in the header.
    var name: String { LongForm.columns[rawValue] }
  }

  /// What an assertion does; the raw value is what stands in the table.
  enum Operation: String, CaseIterable {
    case set, unset, add, remove
  }

  /// What kind of value an assertion has; the raw value is what stands in the table.
  enum ValueType: String, CaseIterable {
    case text, boolean, number, entity, date, quantity
  }

  /// Whether a header is that of a table in long form: it has the columns without which there is no event.
  public static func isHeader(_ names: [String]) -> Bool {
    let needed: [Column] = [.date, .kind, .entity, .operation, .attribute, .type, .value]
    return Set(needed.map(\.name)).isSubset(of: names)
  }
}
