extension PartialDate {
  /// Tells whether any part of the expression is marked as uncertain, by `?` or `%`.
  public var isUncertain: Bool {
    contains { $0.qualifications.isUncertain }
  }

  /// Tells whether any part of the expression is marked as approximate, by `~` or `%`.
  public var isApproximate: Bool {
    contains { $0.qualifications.isApproximate }
  }

  private func contains(where condition: (SimpleDate) -> Bool) -> Bool {
    switch storage {
    case .date(let date), .openEnd(let date), .unknownEnd(let date), .openStart(let date),
      .unknownStart(let date), .oneOfUntil(let date), .oneOfFrom(let date):
      condition(date)
    case .compound(let compound):
      compound.contains(where: condition)
    }
  }
}
