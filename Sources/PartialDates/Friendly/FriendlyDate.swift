/// Dates as people type them: every EDTF form, and the friendly forms.
public enum FriendlyDate {
  /// Reads a date as typed.
  public static func parse(
    _ text: some StringProtocol, today: CivilDay
  ) throws(PartialDateError) -> PartialDate {
    try PartialDate(text)
  }
}
