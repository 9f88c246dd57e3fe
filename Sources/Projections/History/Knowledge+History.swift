import EventLog
import PartialDates

extension Knowledge {
  /// Every value that the attributes of an entity ever had, corrected and retracted ones included.
  ///
  /// With a day, each entry says whether it holds then. Nil when no event is about the entity. An entity whose
  /// events set nothing has no attributes. Complexity: O(n) for n events.
  public func history(of entity: EntityID, asOf: CivilDay? = nil) -> EntityHistory? {
    let own = events.filter { $0.content.entity == entity }
    if own.isEmpty { return nil }
    return EntityHistory(of: entity, own, name: names[entity], corrections, asOf: asOf) {
      events[Int($0 - 1)]
    }
  }
}

extension KnownLog {
  /// Every value that the attributes of an entity ever had: what ``Knowledge/history(of:asOf:)`` gives.
  ///
  /// - Throws: ``LogError`` when something that must be read is damaged.
  /// - Complexity: O(n) in the rows of a column, and the events of the entity.
  public func history(of entity: EntityID, asOf: CivilDay? = nil) throws -> EntityHistory? {
    var filter = EventFilter()
    filter.entities = [entity]
    let own = try events(EventSelection(filter, order: .recorded)).events()
    if own.isEmpty { return nil }
    let name = try names(of: [entity])[entity]
    return try EntityHistory(of: entity, own, name: name, corrections, asOf: asOf) { try event(at: $0) }
  }
}

extension EntityHistory {
  /// What the events about an entity say of it; `event` gives the event at a sequence.
  fileprivate init(
    of entity: EntityID, _ own: [Event], name: String?, _ corrections: Corrections, asOf: CivilDay?,
    _ event: (UInt64) throws -> Event?
  ) rethrows {
    let claims = own.flatMap(\.claims)
    let holding = asOf.map { EntityHistory.holders(claims, corrections, on: $0.daysSinceEpoch) } ?? [:]
    let histories = try Dictionary(grouping: claims, by: \.attribute).map { attribute, claims in
      AttributeHistory(
        attribute: attribute,
        entries: try claims.sorted(by: EntityHistory.timelineOrder).map { claim in
          let holds =
            holding[claim.cell] == claim ? asOf.flatMap { claim.certainty(on: $0.daysSinceEpoch) } : nil
          let by = corrections.standing(on: claim.event.sequence)
          return HistoryEntry(claim: claim, voidedBy: try by.flatMap(event), holds: holds)
        })
    }
    self.init(id: entity, name: name, attributes: histories.sorted { $0.attribute < $1.attribute })
  }

  private static func holders(
    _ claims: [Claim], _ corrections: Corrections, on day: Int64
  ) -> [Claim.Cell: Claim] {
    Dictionary(grouping: claims.filter { !corrections.isVoid($0.event.sequence) }, by: \.cell)
      .compactMapValues { $0.holder(on: day) }
  }

  private static func timelineOrder(_ left: Claim, _ right: Claim) -> Bool {
    (left.period.timelineDay, left.event.sequence) < (right.period.timelineDay, right.event.sequence)
  }
}
