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
    let claims = own.flatMap(\.claims)
    let holding = asOf.map { holders(claims, on: $0.daysSinceEpoch) } ?? [:]
    let histories = Dictionary(grouping: claims, by: \.attribute).map { attribute, claims in
      AttributeHistory(
        attribute: attribute,
        entries: claims.sorted(by: timelineOrder).map { claim in
          let holds =
            holding[claim.cell] == claim ? asOf.flatMap { claim.certainty(on: $0.daysSinceEpoch) } : nil
          return HistoryEntry(claim: claim, voidedBy: voider(of: claim.event), holds: holds)
        })
    }
    return EntityHistory(
      id: entity, name: names[entity], attributes: histories.sorted { $0.attribute < $1.attribute })
  }

  /// The entities that events are about, void ones included, sorted.
  public var entities: [EntityID] { Set(events.map(\.content.entity)).sorted() }

  private func voider(of event: Event) -> Event? {
    corrections.standing(on: event.sequence).map { events[Int($0 - 1)] }
  }

  private func holders(_ claims: [Claim], on day: Int64) -> [Claim.Cell: Claim] {
    Dictionary(grouping: claims.filter { !isVoid($0.event) }, by: \.cell)
      .compactMapValues { $0.holder(on: day) }
  }

  private func timelineOrder(_ left: Claim, _ right: Claim) -> Bool {
    (left.period.timelineDay, left.event.sequence) < (right.period.timelineDay, right.event.sequence)
  }
}
