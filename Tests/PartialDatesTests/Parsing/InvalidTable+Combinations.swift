extension InvalidTable {
  /// Wrong intervals and sets.
  static let combinations = InvalidRow.table(
    """
    / @0
    /: an interval without a date says nothing
    write a date on one side, as in 2004/..
    ../.. @0
    ../..: an interval without a date says nothing
    write a date on one side, as in 2004/..
    ../ @0
    ../: an interval without a date says nothing
    write a date on one side, as in 2004/..
    /.. @0
    /..: an interval without a date says nothing
    write a date on one side, as in 2004/..
    2021/2020 @5
    2021/2020: the interval ends before it begins
    write the earlier date first: 2020/2021
    2021-08-05/2021-08-04 @11
    2021-08-05/2021-08-04: the interval ends before it begins
    write the earlier date first: 2021-08-04/2021-08-05
    2021/2020-12 @5
    2021/2020-12: the interval ends before it begins
    write the earlier date first: 2020-12/2021
    2004-01-01T11:00:00/2004-01-01T10:00:00 @20
    2004-01-01T11:00:00/2004-01-01T10:00:00: the interval ends before it begins
    write the earlier date first: 2004-01-01T10:00:00/2004-01-01T11:00:00
    2004-01-01T11:00:00Z/2004-01-01T20:00:00+10:00 @21
    2004-01-01T11:00:00Z/2004-01-01T20:00:00…: the interval ends before it begins
    write the earlier date first
    2021/2022/2023 @9
    2021/2022/2023: an interval has two sides, not more
    write first/last, as in 2021-08/2021-10
    2021-13/2022 @5
    2021-13: there is no month 13
    write a month from 01 to 12, or 2021 if the month is not known
    2021/2022-02-30 @13
    2022-02-30: February 2022 has 28 days, not 30
    write 2022-02-28, or 2022-02 if the day is not known
    2021/12 @5
    2021/12: 12 beside / would be a century
    write 12XX for the century, or a month with its year, as in 2021-12
    12/2021 @0
    12/2021: 12 beside / would be a century
    write 12XX for the century, or a month with its year, as in 2021-12
    2021/[2022,2023] @5
    [2022,2023]: a set cannot be the side of an interval
    write one date on each side
    2004/open @5
    open: the word “open” was replaced in the standard
    write .. for an open end, as in 2004/..
    unknown/2004 @0
    unknown: the word “unknown” was replaced in the standard
    leave the side empty for an unknown end, as in 2004/
    2004/... @5
    ...: a range with .. stands in brackets
    write one of a set, as in [..2021-08], or an interval, as in ../2021-08 or 2021/2022
    2004-06/P1Y @8
    P1Y: a date cannot begin with “P”
    write an interval with its two dates, as in 2021-08/2021-10
    ..2004 @0
    ..2004: a range with .. stands in brackets
    write one of a set, as in [..2021-08], or an interval, as in ../2021-08 or 2021/2022
    2004.. @4
    2004..: a range with .. stands in brackets
    write one of a set, as in [..2021-08], or an interval, as in ../2021-08 or 2021/2022
    2004..2005 @4
    2004..2005: a range with .. stands in brackets
    write one of a set, as in [..2021-08], or an interval, as in ../2021-08 or 2021/2022
    [ @1
    [: the set is not closed
    end it with ] for one of, with } for all of
    [2021 @5
    [2021: the set is not closed
    end it with ] for one of, with } for all of
    {2021] @6
    {2021]: the set is not closed
    end it with ] for one of, with } for all of
    [] @1
    []: the set has no dates
    write them between the brackets, as in [2021,2022]
    [..] @1
    ..: a range without a date says nothing
    write a date before or after ..
    [2021,] @6
    [2021,]: a date of the set is missing
    write one date between two commas
    [,2021] @1
    [,2021]: a date of the set is missing
    write one date between two commas
    [2021,,2022] @6
    [2021,,2022]: a date of the set is missing
    write one date between two commas
    [2021,2022]x @11
    [2021,2022]x: there is text after the set
    end the date at the closing bracket
    [2021,  2022] @7
     2022: there is a space in the date
    remove the space
    [2021,..2022] @6
    ..2022: only the first date of a set may begin with ..
    move it to the front
    [2021..,2022] @5
    2021..: only the last date of a set may end with ..
    move it to the end
    [..2021..] @1
    ..2021..: a range has one ..
    write A..B, ..B or A..
    [2021..2022..2023] @5
    2021..2022..2023: a range has one ..
    write A..B, ..B or A..
    [2022..2021] @7
    2022..2021: the range ends before it begins
    write the earlier date first: 2021..2022
    [2021-08-05T10:00:00Z] @11
    2021-08-05T10:00:00Z: a date in a set has no time
    write the day alone
    [2021,2021-02-30] @14
    2021-02-30: February 2021 has 28 days, not 30
    write 2021-02-28, or 2021-02 if the day is not known
    {2021/2022} @5
    2021/2022: the date cannot go on with “/”
    write a range in a set with .., as in [2021..2022]
    [[2021]] @1
    [[2021]]: the date cannot go on with “[”
    write a set alone, not inside another date
    """)
}
