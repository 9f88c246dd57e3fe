extension InvalidTable {
  /// Wrong years and marks.
  static let years = InvalidRow.table(
    """
    2 @0
    2: a year has four digits, not 1
    write all four, as in 2021 or 0044
    20211 @0
    20211: a year has four digits, not 5
    write Y20211 for a year of 5 digits
    202112 @0
    202112: a year has four digits, not 6
    write 2021-12, with a hyphen
    20210805 @0
    20210805: a year has four digits, not 8
    write 2021-08-05, with hyphens
    -20210805 @0
    -20210805: a year has four digits, not 8
    write four digits, or Y before a longer year, as in Y12345
    012345 @0
    012345: a year has four digits, not 6
    write four digits, or Y before a longer year, as in Y12345
    +2021 @0
    +2021: a year has no plus sign
    write the year without it, or Y12345 for more than four digits
    -0000 @0
    -0000: there is no year -0000
    write 0000 for year 0, the year before 0001, or -0001 for the one before it
    -00 @0
    -00: there is no decade or century of -0
    write -00XX for the years -99 to -1, -000X for -9 to -1
    -000 @0
    -000: there is no decade or century of -0
    write -00XX for the years -99 to -1, -000X for -9 to -1
    21-08 @0
    21-08: a year has four digits, not 2
    write all four, as in 2021 or 0044
    193-05 @0
    193-05: a year has four digits, not 3
    write all four, as in 2021 or 0044
    19X @0
    19X: a decade or a century has no unspecified digit
    write four characters, as in 199X for a decade or 19XX for a century
    1X @0
    1X: a decade or a century has no unspecified digit
    write four characters, as in 199X for a decade or 19XX for a century
    X @0
    X: a year has four digits, not 1
    write all four, as in 2021 or 0044
    u @0
    u: a date cannot begin with “u”
    write an unspecified digit as X, as in 199X (u was the draft of 2012)
    199u @3
    199u: the date cannot go on with “u”
    write an unspecified digit as X, as in 199X (u was the draft of 2012)
    199x @3
    199x: the date cannot go on with “x”
    write an unspecified digit as a capital X, as in 199X
    y170000002 @0
    y170000002: a date cannot begin with “y”
    write a capital Y, as in Y170000002
    Y @1
    Y: the date ends too early
    complete it, as in 2021, 2021-08 or 2021-08-05
    Y- @2
    Y-: the date ends too early
    complete it, as in 2021, 2021-08 or 2021-08-05
    Y2021 @0
    Y2021: a year after Y has five digits or more
    write 2021
    Y-0044 @2
    Y-0044: a year after Y does not begin with 0
    remove the zeros, as in Y17000
    Y012345 @1
    Y012345: a year after Y does not begin with 0
    remove the zeros, as in Y17000
    Y17000X @6
    Y17000X: a year after Y has no unspecified digit
    write the significant digits, as in Y17000S2
    Y17E @4
    Y17E: the exponent after E is not a count from 1 to 15
    write it as in Y17E7
    Y17E0 @4
    Y17E0: the exponent after E is not a count from 1 to 15
    write it as in Y17E7
    Y17e7 @3
    Y17e7: the date cannot go on with “e”
    write a capital E
    Y1E16 @0
    Y1E16: the year is out of range
    write a year from Y-1E15 to Y1E15
    Y2E15 @0
    Y2E15: the year is out of range
    write a year from Y-1E15 to Y1E15
    Y9999999999999999999999 @1
    Y9999999999999999999999: the year is out of range
    write a year from Y-1E15 to Y1E15
    Y17E7-05 @5
    Y17E7-05: a year with an exponent or significant digits has no month
    write the year alone
    1950S @4
    1950S: S counts one significant digit or more
    write S1 to S4, as in 1950S2 for 1900 to 1999
    1950S0 @4
    1950S0: S counts one significant digit or more
    write S1 to S4, as in 1950S2 for 1900 to 1999
    1950S5 @4
    1950S5: the year has no 5 significant digits
    write S1 to S4, as in 1950S2 for 1900 to 1999
    19XXS2 @4
    19XXS2: significant digits and unspecified digits exclude each other
    write 19XX, or 1950S2
    193S2 @0
    193S2: a year has four digits, not 3
    write all four, as in 2021 or 0044
    1950S2-05 @6
    1950S2-05: a year with an exponent or significant digits has no month
    write the year alone
    1950p2 @4
    1950p2: the date cannot go on with “p”
    write the count of significant digits after S, as in 1950S2
    ?~2021 @1
    ?~2021: two marks follow each other
    write % for uncertain and approximate together
    2021.08 @4
    2021.08: the date cannot go on with “.”
    write hyphens between the parts, as in 2021-08-05
    2021(08)? @4
    2021(08)?: the date cannot go on with “(”
    put a mark beside its part, as in 2004-?06-11, instead of parentheses
    2021,2022 @4
    2021,2022: the date cannot go on with “,”
    put several dates in a set, as in [2021,2022] for one of them or {2021,2022} for all
    """)
}
