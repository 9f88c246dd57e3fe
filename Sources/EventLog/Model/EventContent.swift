import Countries
import PartialDates

/// What an event says: everything but its place in the log, its identity and its system time.
///
/// A value of one word: copies share what they say until one of them is changed.
public struct EventContent: Sendable {
  private var box: ContentBox

  /// What happened to an entity, when and where; everything else is empty.
  public init(date: PartialDate, kind: EventKind, entity: EntityID, countries: [CountryCode] = []) {
    self.init(ContentParts(date: date, kind: kind, entity: entity, countries: countries))
  }

  init(_ parts: consuming ContentParts) { box = ContentBox(parts) }

  /// All that it says, read where it lies.
  var parts: ContentParts {
    @inline(__always) _read { yield unsafe box.parts }
  }

  /// The content of a box that nobody changes any more.
  init(_ box: ContentBox) { self.box = box }

  /// Valid time: when it happened, with its stated precision.
  public var date: PartialDate {
    _read { yield unsafe box.parts.date }
    _modify {
      makeUnique()
      yield unsafe &box.parts.date
    }
  }

  /// What happened.
  public var kind: EventKind {
    _read { yield unsafe box.parts.kind }
    _modify {
      makeUnique()
      yield unsafe &box.parts.kind
    }
  }

  /// What it is about.
  public var entity: EntityID {
    _read { yield unsafe box.parts.entity }
    _modify {
      makeUnique()
      yield unsafe &box.parts.entity
    }
  }

  /// The countries it ties the entity to, in the order given.
  public var countries: [CountryCode] {
    _read { yield unsafe box.parts.countries }
    _modify {
      makeUnique()
      yield unsafe &box.parts.countries
    }
  }

  /// One sentence for people.
  public var summary: String? {
    _read { yield unsafe box.parts.summary }
    _modify {
      makeUnique()
      yield unsafe &box.parts.summary
    }
  }

  /// Attributes that get a value.
  public var set: [Assertion] {
    _read { yield unsafe box.parts.set }
    _modify {
      makeUnique()
      yield unsafe &box.parts.set
    }
  }

  /// Attributes that lose their value.
  public var unset: [AttributeName] {
    _read { yield unsafe box.parts.unset }
    _modify {
      makeUnique()
      yield unsafe &box.parts.unset
    }
  }

  /// Values that join a set-valued attribute.
  public var add: [MemberAssertion] {
    _read { yield unsafe box.parts.add }
    _modify {
      makeUnique()
      yield unsafe &box.parts.add
    }
  }

  /// Values that leave a set-valued attribute.
  public var remove: [MemberAssertion] {
    _read { yield unsafe box.parts.remove }
    _modify {
      makeUnique()
      yield unsafe &box.parts.remove
    }
  }

  /// Where it was published; nil for an unsourced event.
  public var source: Source? {
    _read { yield unsafe box.parts.source }
    _modify {
      makeUnique()
      yield unsafe &box.parts.source
    }
  }

  /// The identity of the event that this one replaces.
  public var corrects: String? {
    _read { yield unsafe box.parts.corrects }
    _modify {
      makeUnique()
      yield unsafe &box.parts.corrects
    }
  }

  /// The identity of the event that this one withdraws.
  public var retracts: String? {
    _read { yield unsafe box.parts.retracts }
    _modify {
      makeUnique()
      yield unsafe &box.parts.retracts
    }
  }

  /// Why it corrects or retracts.
  public var reason: String? {
    _read { yield unsafe box.parts.reason }
    _modify {
      makeUnique()
      yield unsafe &box.parts.reason
    }
  }

  /// The identity of the event that this one corrects or retracts.
  public var target: String? { parts.target }

  /// Whether it asserts no attribute at all.
  public var assertsNothing: Bool { parts.assertsNothing }

  private mutating func makeUnique() {
    if !isKnownUniquelyReferenced(&box) { box = unsafe ContentBox(box.parts.copy()) }
  }
}

extension EventContent: Hashable {
  /// Whether two events say the same in the same order.
  public static func == (lhs: EventContent, rhs: EventContent) -> Bool {
    unsafe lhs.box === rhs.box || lhs.box.parts.equals(rhs.box.parts)
  }

  /// Hashes everything that it says.
  public func hash(into hasher: inout Hasher) { unsafe box.parts.hash(into: &hasher) }
}
