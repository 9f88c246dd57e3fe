/// The first and the last of the days that an expression allows; there may be gaps between.
struct DayHull: Hashable, Sendable {
  let first: CivilDay
  let last: CivilDay
}
