import EventLog
import TestSupport
import Testing

@testable import Interchange

@Suite("Random tables become what a naive reader makes of them")
struct RandomTableTests {
  /// Maps a file that comes in chunks of random lengths: the events of the rows, nil for those that are wrong.
  private func rows(_ bytes: [UInt8], _ mapping: Mapping, seed: UInt64) throws -> [String?] {
    var random = SeededGenerator(seed: seed ^ 0xC0FFEE)
    var rest = bytes[...]
    var table = try MappedTable(mapping, name: "t.csv") {
      let chunk = Array(rest.prefix(Int.random(in: 1...40, using: &random)))
      rest = rest.dropFirst(chunk.count)
      return chunk
    }
    var rows: [String?] = []
    var row = MappedRow()
    while try table.next(&row) {
      #expect(row.problems.allSatisfy { $0.position?.line ?? 0 >= row.line }, "a problem has its place")
      #expect(row.problems.isEmpty || row.drafts.isEmpty)
      rows.append(row.drafts.first.map(RandomTableTests.text))
    }
    return rows
  }

  private static func text(_ draft: EventDraft) -> String {
    var writer = JSONWriter()
    writer.event(
      Event(sequence: 1, id: draft.id ?? "", recorded: Instant(microseconds: 0), content: draft.content))
    let recorded = #""recorded":"1970-01-01T00:00:00.000000Z","#
    return writer.text.split(separator: recorded).joined().split(separator: #"{"sequence":1,"#).joined()
  }

  @Test("rows of every kind, in every form of file", arguments: Seeds.some(150))
  func longTables(seed: UInt64) throws {
    let table = RandomTable(seed: seed)
    let separator = table.separator == "\t" ? "tab" : "\(table.separator)"
    let form = #"{"encoding": "\#(table.encoding)", "separator": "\#(separator)"}"#
    let mapping = try Mapping(
      json: Array((#"{"file": "# + form + "," + NaiveMapping.mapping.dropFirst()).utf8))
    let wanted = NaiveMapping(table).rows
    let found = try rows(table.bytes, mapping, seed: seed)
    #expect(found.count == wanted.count)
    for (found, wanted) in zip(found, wanted) where found != wanted {
      Issue.record("seed \(seed): \(found ?? "a problem") is not \(wanted ?? "a problem")")
    }
  }

  @Test("wide tables, of which only what changes is kept", arguments: Seeds.some(100))
  func wideTables(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let days = (1...Int.random(in: 1...28, using: &random)).map { $0 < 10 ? "0\($0)" : "\($0)" }
    var text = "Code," + days.map { "\($0)Feb2020" }.joined(separator: ",") + "\n"
    var wanted: [String] = []
    let unsets = random.once(in: 2)
    for row in 1...Int.random(in: 1...6, using: &random) {
      var last = ""
      var cells: [String] = []
      for day in days {
        let cell = random.pick([cells.last ?? "", cells.last ?? "", "", "1", "2.5", " 1", "\"1\"", "NA"])
        cells.append(cell)
        let value = cell.filter { !" \"".contains($0) }
        if value.isEmpty || value == "NA" {
          if unsets, !last.isEmpty { wanted.append("r\(row) 2020-02-\(day) unset") }
          if unsets { last = "" }
        } else if value != last {
          wanted.append("r\(row) 2020-02-\(day) \(value)")
          last = value
        }
      }
      text += "R\(row)," + cells.joined(separator: ",") + "\n"
    }
    let mapping = try Mapping(
      json: Array(
        #"""
        {"melt": {"format": "DDMonYYYY"}, "date": {"column": "@column", "format": "DDMonYYYY"},
         "kind": "index.measured", "entity": "index/{Code}", "unchanged": "skip",
         "attributes": {"value": {"column": "@value", "type": "number"\#(unsets ? #", "blank": "unset""# : "")}}}
        """#.utf8))
    var rest = [Array(text.utf8)][...]
    var table = try MappedTable(mapping, name: "w.csv") { rest.popFirst() ?? [] }
    var found: [String] = []
    while let row = try table.next() {
      #expect(row.problems.isEmpty)
      for draft in row.drafts {
        var text = "\(draft.content.entity.slug) \(draft.content.date) "
        if case .number(let number) = draft.content.set.first?.value {
          text += "\(number)"
        } else {
          text += "unset"
        }
        found.append(text)
      }
    }
    #expect(found == wanted, "seed \(seed):\n\(text)")
  }
}
