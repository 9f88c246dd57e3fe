extension CompoundDate {
  func append(to text: inout TextBuilder) {
    switch form {
    case .moment(let moment):
      moment.append(to: &text)
    case .interval(let start, let end):
      start.append(to: &text)
      text.append("/")
      end.append(to: &text)
    case .oneOf(let members):
      text.append("[")
      append(members, to: &text)
      text.append("]")
    case .allOf(let members):
      text.append("{")
      append(members, to: &text)
      text.append("}")
    }
  }

  private func append(_ members: [Member], to text: inout TextBuilder) {
    for (index, member) in members.enumerated() {
      if index > 0 { text.append(",") }
      member.append(to: &text)
    }
  }
}

extension CompoundDate.Endpoint {
  /// The normal form.
  var text: String {
    var builder = TextBuilder()
    append(to: &builder)
    return builder.string
  }

  func append(to text: inout TextBuilder) {
    switch self {
    case .moment(let moment): moment.append(to: &text)
    case .open: text.append("..")
    case .unknown: break
    }
  }
}

extension CompoundDate.Member {
  func append(to text: inout TextBuilder) {
    switch self {
    case .one(let date):
      date.append(to: &text)
    case .range(let first, let last):
      first.append(to: &text)
      text.append("..")
      last.append(to: &text)
    case .until(let last):
      text.append("..")
      last.append(to: &text)
    case .from(let first):
      first.append(to: &text)
      text.append("..")
    }
  }
}
