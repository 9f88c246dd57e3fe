import EventLog

extension JSONWriter {
  mutating func repair(_ repair: LogRepair) {
    beginObject()
    member("log", repair.directory)
    member("identity", repair.identity.description)
    number("events", repair.events)
    number("kept", repair.kept)
    number("lost", repair.lost)
    key("losses")
    beginArray()
    for loss in repair.losses { self.loss(loss) }
    endArray()
    key("moves")
    beginArray()
    for move in repair.moves {
      beginObject()
      range(move.sequences)
      number("newFirst", move.newFirst)
      endObject()
    }
    endArray()
    key("unlinked")
    beginArray()
    for event in repair.unlinked { unlinked(event) }
    endArray()
    endObject()
  }

  private mutating func loss(_ loss: LogRepair.Loss) {
    beginObject()
    range(loss.sequences)
    member("file", loss.path)
    key("offset")
    integer(loss.offset)
    member("reason", loss.reason)
    key("heldCorrections")
    if let held = loss.heldCorrections { boolean(held) } else { null() }
    endObject()
  }

  private mutating func unlinked(_ event: LogRepair.Unlinked) {
    beginObject()
    number("sequence", event.sequence)
    key("newSequence")
    if let sequence = event.newSequence { integer(sequence) } else { null() }
    member("id", event.id)
    member("target", event.target)
    key("isTargetLost")
    boolean(event.isTargetLost)
    endObject()
  }

  private mutating func range(_ sequences: ClosedRange<UInt64>) {
    number("first", sequences.lowerBound)
    number("last", sequences.upperBound)
  }

  private mutating func number(_ name: String, _ value: UInt64) {
    key(name)
    integer(value)
  }
}
