/// An expression of more than one date, or with a time of day.
///
/// Its bounds are computed once, when it is made, as they may take more than a few steps.
struct CompoundDate: Hashable, Sendable {
  enum Endpoint: Hashable, Sendable {
    case moment(Moment)
    /// `..`: there is no bound.
    case open
    /// Nothing written: there is a bound, but it is not known.
    case unknown
  }

  enum Member: Hashable, Sendable {
    case one(SimpleDate)
    case range(SimpleDate, SimpleDate)
    case until(SimpleDate)
    case from(SimpleDate)
  }

  enum Form: Hashable, Sendable {
    case moment(Moment)
    case interval(Endpoint, Endpoint)
    case oneOf([Member])
    case allOf([Member])
  }

  let form: Form
  let bounds: DateBounds

  static func == (left: CompoundDate, right: CompoundDate) -> Bool {
    left.form == right.form
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(form)
  }
}
