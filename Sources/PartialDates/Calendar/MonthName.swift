/// The English names of the months.
enum MonthName {
  static let english = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]

  /// The name of a month from 1 to 12.
  static func english(_ month: Int) -> String { english[month - 1] }
}
