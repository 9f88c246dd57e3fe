extension HelpTopic {
  static let formatsText = """
    FORMATS

    Every question takes --format:

      text      for people: numbers are readable (204 B, €350 M, 60–70 %)
      json      one value, or an array with an element a line; the exact figures
      jsonl     the same objects, one a line
      csv       a header and a row a value, exact, for spreadsheets and databases
      markdown  tables as GitHub reads them, with the sources as footnotes

    The members of JSON and the columns of CSV are stable: they are never renamed or
    removed, and new ones may come.

    On a terminal text is coloured, wrapped, and shown through a pager. Off one it
    is plain, whole, and silent when the reader goes away. --color always, never;
    NO_COLOR and CLICOLOR_FORCE count; --no-pager.

    EXAMPLES

      annals state KR --as-of 2022 --format csv
      annals log --country JP --format jsonl | head -1
      annals diff KR 2021 2022 --format markdown
    """

  static let environmentText = """
    ENVIRONMENT

      ANNALS_LOG         the directory of the log (else ./Events); --log wins
      ANNALS_SNAPSHOTS   the directory of the snapshots (else ./Snapshots)
      ANNALS_PAGER       the pager; else PAGER, else less. Empty or cat: none
      NO_COLOR           set and not empty: no colour
      CLICOLOR_FORCE     set and not 0: colour off a terminal too
      TERM=dumb          neither colour, pager nor progress

    EXIT CODES

      0   all is well                   73  a file or directory cannot be made
      64  the command was misused       74  input or output failed, or the log is
      65  the data is wrong                 damaged
      66  there is no such thing        75  another process writes; try again
    """
}
