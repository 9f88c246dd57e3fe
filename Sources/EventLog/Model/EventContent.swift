import Countries
import PartialDates

/// What an event says: everything but its place in the log, its identity and its system time.
public struct EventContent: Hashable, Sendable {
  /// Valid time: when it happened, with its stated precision.
  public var date: PartialDate
  /// What happened.
  public var kind: EventKind
  /// What it is about.
  public var entity: EntityID
  /// The countries it ties the entity to, in the order given.
  public var countries: [CountryCode]
  /// One sentence for people.
  public var summary: String?
  /// Attributes that get a value.
  public var set: [Assertion]
  /// Attributes that lose their value.
  public var unset: [AttributeName]
  /// Values that join a set-valued attribute.
  public var add: [MemberAssertion]
  /// Values that leave a set-valued attribute.
  public var remove: [MemberAssertion]
  /// Where it was published; nil for an unsourced event.
  public var source: Source?
  /// The identity of the event that this one replaces.
  public var corrects: String?
  /// The identity of the event that this one withdraws.
  public var retracts: String?
  /// Why it corrects or retracts.
  public var reason: String?

  /// What happened to an entity, when and where; everything else is empty.
  public init(date: PartialDate, kind: EventKind, entity: EntityID, countries: [CountryCode] = []) {
    self.date = date
    self.kind = kind
    self.entity = entity
    self.countries = countries
    set = []
    unset = []
    add = []
    remove = []
  }

  /// The identity of the event that this one corrects or retracts.
  public var target: String? { corrects ?? retracts }

  /// Whether it asserts no attribute at all.
  public var assertsNothing: Bool { self.set.isEmpty && unset.isEmpty && add.isEmpty && remove.isEmpty }

  /// Whether two events say the same: the order of attributes, members and countries does not matter.
  public func saysTheSame(as other: EventContent) -> Bool {
    self == other || inCanonicalOrder == other.inCanonicalOrder
  }

  /// The same content with attributes, members and countries sorted.
  var inCanonicalOrder: EventContent {
    var sorted = self
    sorted.countries.sort()
    sorted.set.sort { $0.attribute < $1.attribute }
    sorted.unset.sort()
    sorted.add = sorted.add.map(\.sorted).sorted { $0.attribute < $1.attribute }
    sorted.remove = sorted.remove.map(\.sorted).sorted { $0.attribute < $1.attribute }
    return sorted
  }
}

extension MemberAssertion {
  fileprivate var sorted: MemberAssertion { MemberAssertion(attribute, members.sorted()) }
}
