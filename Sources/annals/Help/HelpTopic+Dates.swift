extension HelpTopic {
  static let datesText = """
    DATES

    Dates are written in EDTF (ISO 8601-2), as precisely as the source says and no
    more. A year stays a year: no day is ever made up, and there is no time zone.

      2021-08-05         a day
      2021-08, 2021      a month, a year
      202X, 20XX         some year of the 2020s, of the century
      2021-21 … 2021-24  spring (March to May), summer, autumn, winter (to February)
      2021-33 … 2021-36  the quarters; 2021-40 and 2021-41 the halves of the year
      2017/2022-10       from some day of 2017 to some day of October 2022
      2004/..            from 2004 on, and it still holds
      2004/              from 2004 on, its end not known
      /2023-03           until March 2023, its start not known
      [2021-01..2021-03] on one of these days, it is not known which
      [..2023-03]        by March 2023; since when is not known
      2021?  2021~  2021%  uncertain, approximate, both
      -0044, Y-17000     before our era, and far away years; behind an option with
                         an equals sign: --as-of=-0044

    On the command line dates may also be written as people write them:

      today, yesterday, last month, 3 months ago, Mar 2022, 5 Aug 2021, 2021Q3,
      2021H1, 2022年3月, 2022년 3월

    A fact dated with a day or a period holds from then on, until another takes its
    place. Only an interval (2017/2022-10) ends.

    WHERE DATES ARE ASKED FOR

    --as-of takes the last day of a period, included: --as-of 2021 is 31 December
    2021. --from takes the first day of a period and --to the last. The heading of
    every answer says which day that was. --known-at is about when the log learnt
    something, not about when it was so; a date means the end of that day, UTC.

    EXAMPLES

      annals date 2021-33 '[..2023-03]' 2017/2022-10
      annals date 'last month' 2022年3月
      annals state KR --as-of 2021Q3
      annals log --from 2022-02 --to 2022-06
    """
}
