import EventLog
import PartialDates
import Projections

/// What the answer of a state query needs beyond the states: the names of what values refer to, and their sources.
struct StateContext {
  private let names: [EntityID: String]
  /// The source of each event that a value comes from; none for an unsourced one.
  let sources: [UInt64: Source]

  /// Shows values with those names.
  var value: ValueText { ValueText { names[$0] } }

  /// Looks up what `report` needs.
  init(_ report: StateReport, _ replay: ReplayedState, _ log: LogReader) throws {
    names = try StateContext.names(report, replay, log)
    let sequences = Set(report.states.flatMap { $0.values.map(\.event) }).sorted()
    var sources: [UInt64: Source] = [:]
    for (sequence, source) in zip(sequences, try log.sources(ofEvents: sequences)) {
      sources[sequence] = source
    }
    self.sources = sources
  }

  /// The names of what the values refer to: those of the day, else those that come later.
  private static func names(
    _ report: StateReport, _ replay: ReplayedState, _ log: LogReader
  ) throws -> [EntityID: String] {
    let values = report.states.flatMap(\.values).flatMap { state in
      [state.value, state.certainly?.value].compactMap(\.self) + state.contested.compactMap(\.value)
    }
    let entities = Set(
      values.compactMap { value -> EntityID? in if case .reference(let id) = value { id } else { nil } })
    let known = try replay.names(of: entities)
    let unknown = entities.subtracting(known.keys)
    if unknown.isEmpty { return known }
    var later = report.query
    later.asOf = CivilDay(year: 9999, month: 12, day: 31) ?? later.asOf
    later.certainOnly = false
    return known.merging(try ReplayedState(log, later).names(of: unknown)) { known, _ in known }
  }
}
