import EventLog

/// The claims that count, by entity and cell: a plain projection over decoded events, for the questions that need
/// more of a cell than the value that holds.
struct ClaimTable {
  private var claims: [EntityID: [Claim.Cell: [Claim]]] = [:]

  /// The claims about the entities that `isWanted` lets through; void events make none.
  ///
  /// - Complexity: O(n) for n events.
  init(_ knowledge: Knowledge, where isWanted: (EntityID) -> Bool) {
    for event in knowledge.events where isWanted(event.content.entity) && !knowledge.isVoid(event) {
      for claim in event.claims {
        claims[event.content.entity, default: [:]][claim.cell, default: []].append(claim)
      }
    }
  }

  /// The entities with claims, in no order.
  var entities: some Collection<EntityID> { claims.keys }

  /// The claims of an attribute, or of a member of it, in the order recorded.
  subscript(entity: EntityID, attribute: AttributeName, member member: Value? = nil) -> [Claim] {
    claims[entity]?[Claim.Cell(attribute: attribute, member: member)] ?? []
  }
}
