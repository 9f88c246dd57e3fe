import EventLog
import PartialDates

/// What one event says of one cell: that an attribute has a value or none, or that a member belongs or not.
public struct Claim: Hashable, Sendable {
  /// What an event does to a cell, named as in the external form of events.
  public enum Change: String, Hashable, Sendable {
    /// The attribute gets the value.
    case set
    /// The attribute loses its value.
    case unset
    /// The value joins the attribute's members.
    case add
    /// The value leaves the attribute's members.
    case remove
  }

  /// The event.
  public let event: Event
  /// Which attribute.
  public let attribute: AttributeName
  /// What the event does to it.
  public let change: Change
  /// The value, or the member that joins or leaves; nil when the attribute loses its value.
  public let value: Value?
  /// The bounds of the event's valid date.
  let period: ValidPeriod

  /// The valid date of the event.
  public var since: PartialDate { event.content.date }

  /// What holds by this claim; nil that there is no value, or that the member does not belong.
  var asserted: Value? { change == .remove ? nil : value }

  /// The cell that it is about: the attribute, or one member of it.
  var cell: Cell {
    Cell(attribute: attribute, member: change == .add || change == .remove ? value : nil)
  }

  /// An attribute, or one member of a set-valued attribute.
  struct Cell: Hashable {
    let attribute: AttributeName
    let member: Value?
  }
}

extension Event {
  /// Everything that the event says of its entity, void or not; a retraction says nothing.
  var claims: [Claim] {
    if content.retracts != nil || content.assertsNothing { return [] }
    let period = ValidPeriod(content.date.bounds)
    func claim(_ attribute: AttributeName, _ change: Claim.Change, _ value: Value?) -> Claim {
      Claim(event: self, attribute: attribute, change: change, value: value, period: period)
    }
    var claims = content.set.map { claim($0.attribute, .set, $0.value) }
    claims += content.unset.map { claim($0, .unset, nil) }
    claims += content.add.flatMap { add in add.members.map { claim(add.attribute, .add, $0) } }
    claims += content.remove.flatMap { remove in remove.members.map { claim(remove.attribute, .remove, $0) } }
    return claims
  }
}
