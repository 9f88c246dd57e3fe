/// A friendly date whose shape is known, and what it means.
struct FriendlyForm {
  let shape: FriendlyShape
  /// The text as typed, for messages.
  let text: String
  let today: CivilDay

  var outline: String { shape.outline }

  func number(_ index: Int) -> FriendlyShape.Number { shape.numbers[index] }

  /// The date, or `nil` when no form has this shape.
  func date() throws(PartialDateError) -> PartialDate? {
    if let date = try relativeDate() { return date }
    if let date = try numericDate() { return date }
    if let date = try divisionDate() { return date }
    if let date = try namedDate() { return date }
    return try eastAsianDate()
  }

  /// The year that forms without one refer to.
  func thisYear() throws(PartialDateError) -> FriendlyShape.Number {
    FriendlyShape.Number(value: try FriendlyReader.checked(today, text).year, digitCount: 4)
  }
}
