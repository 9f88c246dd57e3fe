import Countries
import PartialDates
import Projections

/// The plans of a place, or all of them, ready to be printed.
struct PlansReport {
  let place: Place?
  let asOf: CivilDay
  let knowledge: Knowledge
  let plans: [Plan]
}
