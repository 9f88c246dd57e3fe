import EventLog

extension SQLiteWriter {
  /// Writes what an event asserts, a row an attribute or a member.
  func assertions(of event: Event) throws(SQLiteError) {
    let content = event.content
    for assertion in content.set { try insert(event, .set, assertion.attribute, assertion.value) }
    for attribute in content.unset { try insert(event, .unset, attribute, nil) }
    for add in content.add {
      for member in add.members { try insert(event, .add, add.attribute, member) }
    }
    for remove in content.remove {
      for member in remove.members { try insert(event, .remove, remove.attribute, member) }
    }
  }

  private func insert(
    _ event: Event, _ operation: LongForm.Operation, _ attribute: AttributeName, _ value: Value?
  ) throws(SQLiteError) {
    let statement = insertAssertion
    try statement.bind(1, Int64(event.sequence))
    try statement.bind(2, event.content.entity.text)
    try statement.bind(3, operation.rawValue)
    try statement.bind(4, attribute.text)
    let columns = value.map(SQLiteValue.init)
    try statement.bind(5, columns?.type.rawValue)
    try statement.bind(6, columns?.text)
    try bind(7, columns?.number)
    try bind(8, columns?.high)
    try statement.bind(9, columns?.unit)
    try statement.bind(10, columns?.isApproximate == true ? 1 : 0)
    try statement.bind(11, columns?.reference?.text)
    if let reference = columns?.reference { try entity(reference) }
    try statement.run()
  }

  private func bind(_ index: Int32, _ number: ExactNumber?) throws(SQLiteError) {
    guard let number else { return try insertAssertion.bindNull(index) }
    if number.scale == 0 {
      try insertAssertion.bind(index, number.coefficient)
    } else {
      try insertAssertion.bind(index, number.approximation)
    }
  }
}
