/// Dates as people type them: every EDTF form, and the friendly forms.
///
/// Forms, in any letter case, with spaces or without:
/// - numbers: `2021/12`, `2021.12`, `202112`, `20211205`, `2021-1-5`, `12/2021`, `13/04/2021`;
/// - names: `Dec 2021`, `5 Dec 2021`, `December 5, 2021`, `oct` (of this year), `spring 2021`, `1990s`;
/// - quarters, half-years and ISO weeks: `2022Q3`, `q3`, `2021H1`, `2021-W05`, `2021-W05-3`;
/// - relative days: `today`, `yesterday`, `tomorrow`, `3 months ago`, `in 2 weeks`;
/// - relative periods: `last`, `this` or `next` with `day`, `week`, `month`, `quarter`, `half` or `year`;
/// - Chinese, Japanese and Korean: `2022年3月5日`, `2022년 3월`, `2021年第3季度`, `上个月`, `昨年`, `지난달`;
/// - ranges of any of these with `..`, the end included: `2021Q1..today`, `2021..`.
public enum FriendlyDate {
  /// Reads a date as typed.
  ///
  /// EDTF comes first, so `19` is the century and `2021-33` the first quarter; only numbers such as `12/2021` are a
  /// month with its year rather than an interval from a century on. "N units ago" and "in N units" give a
  /// day, the last one of the month where the day of the month does not exist; last, this and next give the whole
  /// period. A week runs from Monday to Sunday and becomes an interval of those two days, as EDTF has no weeks.
  /// Errors: what is not a date, is impossible, or can be read in two ways (`03/04/2021`), with both readings.
  /// Complexity: O(n) in the text, of which at most 1,000 bytes are read.
  ///
  /// - Parameter today: The day that relative forms, and forms without a year, refer to.
  public static func parse(
    _ text: some StringProtocol, today: CivilDay
  ) throws(PartialDateError) -> PartialDate {
    try FriendlyReader(today: today).read(String(text))
  }
}
