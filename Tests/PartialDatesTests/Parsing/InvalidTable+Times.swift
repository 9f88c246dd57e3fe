extension InvalidTable {
  /// Wrong times of day.
  static let times = InvalidRow.table(
    """
    2021-08?T10:00:00 @8
    2021-08?T10:00:00: a time needs a whole day before it
    write year, month and day before T
    2021-08T10:00:00 @7
    2021-08T10:00:00: a time needs a whole day before it
    write year, month and day before T
    2021T10:00:00 @4
    2021T10:00:00: a time needs a whole day before it
    write year, month and day before T
    2021-08-XXT10:00:00 @10
    2021-08-XXT10:00:00: a time needs a whole day before it
    write year, month and day before T
    2021-08-05?T10:00:00 @11
    2021-08-05?T10:00:00: a date with a time has no marks
    write the day alone with its mark, as in 2004-01-01?
    2021-08-05T10:00:00? @19
    2021-08-05T10:00:00?: a date with a time has no marks
    write the day alone with its mark, as in 2004-01-01?
    2021-08-05T @11
    2021-08-05T: a time has hours, minutes and seconds
    write it as in 2021-08-05T10:30:00
    2021-08-05T10 @11
    2021-08-05T10: a time has hours, minutes and seconds
    write it as in 2021-08-05T10:30:00
    2021-08-05T10:00 @11
    2021-08-05T10:00: a time has hours, minutes and seconds
    write it as in 2021-08-05T10:30:00
    2021-08-05T10:00:00.5 @19
    2021-08-05T10:00:00.5: EDTF has no fractions of a second
    write whole seconds, as in 10:30:00
    2021-08-05T24:00:01 @11
    2021-08-05T24:00:01: the day ends at 24:00:00
    write 24:00:00, or the time on the next day
    2021-08-05T25:00:00 @11
    2021-08-05T25:00:00: there is no hour 25
    write an hour from 00 to 23, or 24:00:00
    2021-08-05T10:60:00 @14
    2021-08-05T10:60:00: there is no minute 60
    write a minute from 00 to 59
    2021-08-05T10:00:61 @17
    2021-08-05T10:00:61: there is no second 61
    write a second from 00 to 59
    2021-08-05T10:00:60Z @17
    2021-08-05T10:00:60Z: a leap second comes only at 23:59:60 UTC
    write a second from 00 to 59
    2021-08-05T10:00:00+15:00 @19
    2021-08-05T10:00:00+15:00: the shift from UTC is out of range
    write one from -14:00 to +14:00, with minutes from 00 to 59
    2021-08-05T10:00:00+09:60 @19
    2021-08-05T10:00:00+09:60: the shift from UTC is out of range
    write one from -14:00 to +14:00, with minutes from 00 to 59
    2021-08-05T10:00:00-00:00 @19
    2021-08-05T10:00:00-00:00: there is no shift of -00:00
    write Z
    2021-08-05T10:00:00+0900 @19
    2021-08-05T10:00:00+0900: a shift from UTC has two digits of hours, and of minutes after a colon
    write Z, or a shift such as +09:00
    2021-08-05T10:00:00+9 @19
    2021-08-05T10:00:00+9: a shift from UTC has two digits of hours, and of minutes after a colon
    write Z, or a shift such as +09:00
    2021-08-05T10:00:00z @19
    2021-08-05T10:00:00z: the date cannot go on with “z”
    write a capital Z
    2021-08-05t10:00:00 @10
    2021-08-05t10:00:00: the date cannot go on with “t”
    write a capital T
    2021-08-05 10:00:00 @10
    2021-08-05 10:00:00: there is a space in the date
    write T between the day and the time
    """)
}
