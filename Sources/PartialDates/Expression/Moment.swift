/// A date that may have a time of day.
struct Moment: Hashable, Sendable {
  let date: SimpleDate
  let time: TimeOfDay?

  func append(to text: inout TextBuilder) {
    date.append(to: &text)
    time?.append(to: &text)
  }
}
