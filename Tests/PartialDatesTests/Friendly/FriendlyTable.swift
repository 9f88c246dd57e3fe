import PartialDates

/// Friendly texts with the EDTF that they mean on one day.
enum FriendlyTable {
  /// Wednesday, 25 November 2026.
  static let today = CivilDay(daysSinceEpoch: 20_782)

  struct Row: Sendable, CustomStringConvertible {
    let text: String
    let meaning: String
    var description: String { text }
  }

  /// Rows of `text = EDTF`, several a line between bars.
  static func table(_ text: String) -> [Row] {
    text.split(whereSeparator: { $0 == "\n" || $0 == "|" }).map { cell in
      let sides = cell.split(separator: " = ").map { side in
        var side = side
        while side.first == " " { side.removeFirst() }
        while side.last == " " { side.removeLast() }
        return String(side)
      }
      return Row(text: sides[0], meaning: sides[1])
    }
  }

  static let explicit = table(
    """
    2021/12 = 2021-12 | 2021.12 = 2021-12 | 202112 = 2021-12 | 20211205 = 2021-12-05 | 2021-1-5 = 2021-01-05
    2021/1/5 = 2021-01-05 | 2021.1.5 = 2021-01-05 | 2021/12/05 = 2021-12-05 | 2021-1 = 2021-01
    12/2021 = 2021-12 | 1/2021 = 2021-01 | 12.2021 = 2021-12 | 13/04/2021 = 2021-04-13
    04/13/2021 = 2021-04-13 | 31.12.2021 = 2021-12-31 | 05/05/2021 = 2021-05-05 | 25-12-2021 = 2021-12-25
    Dec 2021 = 2021-12 | dec 2021 = 2021-12 | DECEMBER 2021 = 2021-12 | Dec. 2021 = 2021-12
    2021 Dec = 2021-12 | Dec-2021 = 2021-12 | Sept 2021 = 2021-09 | December 5, 2021 = 2021-12-05
    Dec 5 2021 = 2021-12-05 | 5 Dec 2021 = 2021-12-05 | 5-Dec-2021 = 2021-12-05 | 5dec2021 = 2021-12-05
    5th of December 2021 = 2021-12-05 | the 3rd of May, 2021 = 2021-05-03 | 2021 Dec 5 = 2021-12-05
    1st March 2021 = 2021-03-01 | 29 Feb 2020 = 2020-02-29 | Mar 2022 = 2022-03 | may 2021 = 2021-05
    oct = 2026-10 | October = 2026-10 | 5 Dec = 2026-12-05 | Dec 5 = 2026-12-05 | mar = 2026-03
    spring 2021 = 2021-21 | Summer 2021 = 2021-22 | fall 2021 = 2021-23 | 2021 winter = 2021-24
    1990s = 199X | 2020s = 202X | autumn = 2026-23
    """)

  static let divisions = table(
    """
    2022q3 = 2022-35 | 2022Q3 = 2022-35 | 2022-Q3 = 2022-35 | Q3 2022 = 2022-35 | 2022 Q1 = 2022-33
    q3 = 2026-35 | Q4 = 2026-36 | q1/2022 = 2022-33 | 2021h1 = 2021-40 | 2021H2 = 2021-41 | H1 2021 = 2021-40
    h2 = 2026-41 | 2021-W05 = 2021-02-01/2021-02-07 | 2021w05 = 2021-02-01/2021-02-07
    2020-W53 = 2020-12-28/2021-01-03 | 2021-W01 = 2021-01-04/2021-01-10 | 2021-W05-3 = 2021-02-03
    2026-w48 = 2026-11-23/2026-11-29
    """)

  static let relative = table(
    """
    today = 2026-11-25 | Today = 2026-11-25 | TODAY = 2026-11-25 | yesterday = 2026-11-24 | now = 2026-11-25
    tomorrow = 2026-11-26 | last day = 2026-11-24 | this day = 2026-11-25 | next day = 2026-11-26
    last week = 2026-11-16/2026-11-22 | this week = 2026-11-23/2026-11-29 | next week = 2026-11-30/2026-12-06
    last month = 2026-10 | this month = 2026-11 | next month = 2026-12 | Last  Month = 2026-10
    last quarter = 2026-35 | this quarter = 2026-36 | next quarter = 2027-33 | previous month = 2026-10
    last half = 2026-40 | this half = 2026-41 | next half = 2027-40 | current year = 2026
    last year = 2025 | this year = 2026 | next year = 2027 | lastmonth = 2026-10 | last half-year = 2026-40
    3 months ago = 2026-08-25 | 1 month ago = 2026-10-25 | a month ago = 2026-10-25 | two weeks ago = 2026-11-11
    1 day ago = 2026-11-24 | 0 days ago = 2026-11-25 | 3 years ago = 2023-11-25 | 2 quarters ago = 2026-05-25
    9 months ago = 2026-02-25 | in 2 weeks = 2026-12-09 | in 3 months = 2027-02-25 | in a year = 2027-11-25
    10 days from now = 2026-12-05 | 100 days ago = 2026-08-17 | 3000 years ago = -0974-11-25
    """)

  static let ranges = table(
    """
    2021..2022 = 2021/2022 | 2021-03..2021-05-20 = 2021-03/2021-05-20 | 2021.. = 2021/.. | ..2021 = ../2021
    Q1..Q3 = 2026-33/2026-35 | 2021q1 .. today = 2021-33/2026-11-25 | Dec 2021..Feb 2022 = 2021-12/2022-02
    last week..this week = 2026-11-16/2026-11-29 | yesterday.. = 2026-11-24/.. | 12/2021..1/2022 = 2021-12/2022-01
    2021年3月..2022年5月 = 2021-03/2022-05 | 2021?..2022~ = 2021?/2022~ | 2021…2022 = 2021/2022
    3 months ago..today = 2026-08-25/2026-11-25
    """)

  static let edtf = table(
    """
    2021 = 2021 | 2021-08 = 2021-08 | 2021-33 = 2021-33 | 19 = 19 | 193 = 193 | 199X = 199X | 199x = 199X
    2004/.. = 2004/.. | /2023-03 = /2023-03 | [..2023-03] = [..2023-03] | y17e7 = Y17E7 | 1984? = 1984?
    2021 / 2022 = 2021/2022 | [2021, 2022] = [2021,2022] | 2021 - 08 = 2021-08 | ../2004 = ../2004
    """)

  static let all = explicit + divisions + relative + ranges + edtf
}
