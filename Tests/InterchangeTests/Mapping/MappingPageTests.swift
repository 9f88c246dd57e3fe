import EventLog
import Foundation
import Testing

@testable import Interchange

@Suite("What the page about mappings says holds")
struct MappingPageTests {
  /// A table with every column that the examples name.
  private static let table = """
    Name,Released,Status,Country,Maker,Parameters,Languages,Link,Year,Month,Day,Until,Note,Open,Cost,Currency,Day of release,Parameters (M),2020,2021,01Jan2020
    Alpha 1,2021-08,released,KR,ACME,70,ko,http://a,2021,08,05,2022,an estimate,ja,2,EUR,05/08/2021,70,1,2,3

    """

  private static func page() throws -> String {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "../../../Sources/Interchange/Interchange.docc/ImportMappings.md")
    return try String(contentsOf: path, encoding: .utf8)
  }

  /// The examples of the page's tables, each as a whole mapping, with the setting that it is an example of.
  private static func examples() throws -> [(name: String, mapping: String)] {
    var section = ""
    var examples: [(String, String)] = []
    for line in try page().split(separator: "\n") {
      if line.hasPrefix("#") { section = String(line.drop { $0 == "#" }.dropFirst()) }
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard line.hasPrefix("|"), let example = cells.last, example.hasPrefix("`\""), example.hasSuffix("`")
      else { continue }
      let fragment = String(example.dropFirst().dropLast())
      var parts = [
        "date": #""2021""#, "kind": #""a.done""#, "entity": #""x/{Name}""#, "attributes": #"{"seen": true}"#,
      ]
      switch section {
      case "Settings":
        let key = fragment.split(separator: "\"").first.map(String.init) ?? ""
        parts[key] = String(fragment.dropFirst(key.count + 3))
      case "attributes": parts["attributes"] = "{\"x\": {\(fragment)}}"
      case "file", "where", "melt", "date", "countries": parts[section] = "{\(fragment)}"
      default: continue
      }
      let members = parts.map { "\"\($0)\": \($1)" }.sorted().joined(separator: ", ")
      examples.append(("\(section): \(cells[0])", "{\(members)}"))
    }
    return examples
  }

  @Test("every example of a setting is read, and makes an event of a row")
  func examplesRun() throws {
    let examples = try MappingPageTests.examples()
    #expect(examples.count > 50)
    for (name, text) in examples {
      let mapping = try Mapping(json: Array(text.utf8))
      var rest = [Array(MappingPageTests.table.utf8)][...]
      var table = try MappedTable(mapping, name: "t.csv") { rest.popFirst() ?? [] }
      let row = try #require(try table.next(), "\(name)")
      #expect(row.problems.isEmpty, "\(name): \(row.problems)")
      #expect(!row.drafts.isEmpty, "\(name)")
    }
  }

  @Test("the page's whole mapping is read")
  func wholeMapping() throws {
    let page = try MappingPageTests.page()
    let blocks = page.components(separatedBy: "```json\n").dropFirst().compactMap {
      $0.components(separatedBy: "```").first
    }
    #expect(!blocks.isEmpty)
    for block in blocks { _ = try Mapping(json: Array(block.utf8)) }
  }

  @Test("every setting that is understood is on the page")
  func everySetting() throws {
    let page = try MappingPageTests.page()
    for (section, keys) in MappingPageTests.understood {
      for key in keys {
        #expect(page.contains("`\(key)`"), "\(section): \(key)")
      }
    }
  }

  private static let understood: [String: [String]] = [
    "": [
      "about", "dataset", "file", "columns", "where", "melt", "date", "kind", "entity", "collisions",
      "countries",
      "summary", "id", "attributes", "unchanged", "source", "blank",
    ],
    "file": ["separator", "quote", "comment", "encoding", "header", "skip", "ragged"],
    "date": ["column", "format", "end", "approximate", "uncertain"],
    "countries": ["column", "fixed", "separator", "unknown", "map"],
    "attributes": [
      "column", "value", "entity", "type", "unit", "scale", "decimal", "digits", "inexact", "approximate",
      "where",
      "separator", "members", "format", "map", "blank", "optional",
    ],
  ]
}
