/// The parts of an event that are asked for, in this order.
enum InterviewField: Int, CaseIterable {
  case date, kind, entity, countries, summary, values
  case sourceTitle, sourcePublisher, sourceAuthor, sourcePublished, sourceURL, sourceLocator

  /// What is asked for.
  var label: String {
    switch self {
    case .date: "date"
    case .kind: "kind"
    case .entity: "entity"
    case .countries: "countries"
    case .summary: "summary"
    case .values: "value"
    case .sourceTitle: "source, title"
    case .sourcePublisher: "source, publisher"
    case .sourceAuthor: "source, author"
    case .sourcePublished: "source, published"
    case .sourceURL: "source, URL"
    case .sourceLocator: "source, place within"
    }
  }

  /// Whether an event cannot be without it.
  var isRequired: Bool { self == .date || self == .kind || self == .entity }

  /// What is told when somebody asks with `?`.
  var explanation: String {
    switch self {
    case .date:
      "When it happened, as precisely as the source says: 2023-04-05, 2023-04, 2023, [..2023-03], 2021/2022, Mar 2022."
    case .kind: "What happened: noun.past-participle, such as model.released or law.passed."
    case .entity: "What it is about: type/slug in lower case, such as model/gpt-4."
    case .countries:
      "The countries it is tied to, with commas between: codes, or names in English, 中文, 한국어, 日本語."
    case .summary: "What happened, in one sentence for people."
    case .values:
      "NAME=VALUE sets a value, +NAME=VALUE adds a member, -NAME=VALUE takes one away, -NAME takes a value away. "
        + "Values: 204000000000, 97%, 60..70%, '350000000 EUR', ref:org/naver, date:2023-07, true, a text. Enter ends."
    case .sourceTitle: "The title of the work that says so. A single - leaves the source out."
    case .sourcePublisher: "Who published it."
    case .sourceAuthor: "Who wrote it."
    case .sourcePublished: "When it was published, a date."
    case .sourceURL: "Its address."
    case .sourceLocator: "Where in the work it says so, such as p. 3."
    }
  }

  var isOfSource: Bool { rawValue >= InterviewField.sourceTitle.rawValue }
}
