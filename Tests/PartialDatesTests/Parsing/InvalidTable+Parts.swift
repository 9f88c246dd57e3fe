extension InvalidTable {
  /// Wrong months, seasons, days and marks.
  static let parts = InvalidRow.table(
    """
    2021- @5
    2021-: a month has two digits
    write it as in 2021-08
    2021-1 @5
    2021-1: a month has two digits
    write 01
    2021-00 @5
    2021-00: there is no month 00
    write a month from 01 to 12, or 2021 if the month is not known
    2021-13 @5
    2021-13: there is no month 13
    write a month from 01 to 12, or 2021 if the month is not known
    2021-20 @5
    2021-20: there is no month 20
    write a month from 01 to 12, or 2021 if the month is not known
    2021-42 @5
    2021-42: there is no month or season 42
    write a month from 01 to 12, or a season, quarter or half-year from 21 to 41
    2021-99 @5
    2021-99: there is no month or season 99
    write a month from 01 to 12, or a season, quarter or half-year from 21 to 41
    2021-123 @5
    2021-123: a month has two digits
    write month and day, as in 2021-08-05, in place of a day of the year
    2021-2X @5
    2021-2X: a season has no unspecified digit
    write the season, as in 2021-21, or XX if the month is not known
    2021-4X @5
    2021-4X: a season has no unspecified digit
    write the season, as in 2021-21, or XX if the month is not known
    2021-W05 @5
    2021-W05: the date cannot go on with “W”
    write the days of the week as an interval, as in 2021-02-01/2021-02-07
    2021-Aug @5
    2021-Aug: the date cannot go on with “A”
    write a date such as 2021, 2021-08, 2021-08-05, 2021-08/2021-10 or 199X
    2021-08- @8
    2021-08-: a day has two digits
    write it as in 2021-08-05
    2021-08-5 @8
    2021-08-5: a day has two digits
    write 05
    2021-08-00 @8
    2021-08-00: there is no day 00
    write a day from 01 to 31, or 2021-08 if the day is not known
    2021-02-29 @8
    2021-02-29: February 2021 has 28 days, not 29
    write 2021-02-28, or 2021-02 if the day is not known
    2021-02-30 @8
    2021-02-30: February 2021 has 28 days, not 30
    write 2021-02-28, or 2021-02 if the day is not known
    2020-02-30 @8
    2020-02-30: February 2020 has 29 days, not 30
    write 2020-02-29, or 2020-02 if the day is not known
    1900-02-29 @8
    1900-02-29: February 1900 has 28 days, not 29
    write 1900-02-28, or 1900-02 if the day is not known
    2021-04-31 @8
    2021-04-31: April 2021 has 30 days, not 31
    write 2021-04-30, or 2021-04 if the day is not known
    2021-12-32 @8
    2021-12-32: December 2021 has 31 days, not 32
    write 2021-12-31, or 2021-12 if the day is not known
    -0001-02-29 @9
    -0001-02-29: February -0001 has 28 days, not 29
    write -0001-02-28, or -0001-02 if the day is not known
    2021-08-123 @8
    2021-08-123: a day has two digits
    write it as in 2021-08-05
    2021-33-05 @7
    2021-33-05: a season or other division of the year has no day
    write a month from 01 to 12 before a day, or the season alone
    2021-02-3X @8
    2021-02-3X: no day 3X exists in 2021-02
    write 2021-02-XX if the day is not known
    2021-02-~3X @9
    2021-02-~3X: no day 3X exists in 2021-02
    write 2021-02-XX if the day is not known
    2021-XX-32 @8
    2021-XX-32: no day 32 exists in 2021-XX
    write 2021-XX-XX if the day is not known
    2021-XX-4X @8
    2021-XX-4X: no day 4X exists in 2021-XX
    write 2021-XX-XX if the day is not known
    199X-02-30 @8
    199X-02-30: no day 30 exists in 199X-02
    write 199X-02-XX if the day is not known
    19X1-02-29 @8
    19X1-02-29: no day 29 exists in 19X1-02
    write 19X1-02-XX if the day is not known
    2021-08-05-01 @10
    2021-08-05-01: the date cannot go on with “-”
    end the date after the day, or write / between two dates
    2021-08-05Z @10
    2021-08-05Z: the date cannot go on with “Z”
    write a date such as 2021, 2021-08, 2021-08-05, 2021-08/2021-10 or 199X
    2021?? @5
    2021??: two marks follow each other
    write % for uncertain and approximate together
    2021?~ @5
    2021?~: two marks follow each other
    write % for uncertain and approximate together
    2021-?~08 @6
    2021-?~08: two marks follow each other
    write % for uncertain and approximate together
    ? @1
    ?: the date ends too early
    complete it, as in 2021, 2021-08 or 2021-08-05
    2001-21^southern @7
    2001-21^southern: the date cannot go on with “^”
    write the season alone, as in 2001-21
    """)
}
