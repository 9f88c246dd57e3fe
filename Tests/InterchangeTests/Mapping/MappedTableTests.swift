import EventLog
import PartialDates
import TestSupport
import Testing

@testable import Interchange

/// Maps a text whole: the external forms of its events, and its problems.
func mapped(_ text: String, _ mapping: String, vintage: String? = nil) throws -> (
  events: [String], problems: [String]
) {
  var chunks = [Array(text.utf8)][...]
  var table = try MappedTable(
    Mapping(json: Array(mapping.utf8)), name: "dir/t.csv", vintage: vintage.map { try PartialDate($0) }
  ) { chunks.popFirst() ?? [] }
  var result: (events: [String], problems: [String]) = ([], [])
  while let row = try table.next() {
    result.problems += row.problems.map(\.description)
    for draft in row.drafts {
      var writer = JSONWriter()
      writer.event(
        Event(sequence: 1, id: draft.id ?? "", recorded: Instant(microseconds: 0), content: draft.content))
      let text = writer.text
      result.events.append(
        String(text.dropFirst(#"{"sequence":1,"#.count)).replacing(
          #","recorded":"1970-01-01T00:00:00.000000Z""#, with: ""))
    }
  }
  return result
}

extension String {
  fileprivate func replacing(_ part: String, with other: String) -> String {
    split(separator: part, omittingEmptySubsequences: false).joined(separator: other)
  }
}

@Suite struct MappedTableTests {
  @Test func everyPartOfAnEvent() throws {
    let found = try mapped(
      "When,Name,Where,Cost,Tags,Open,Link\n05/08/2021,A B,\"KR;Japan; USA\",\"$1,5\",x|y|x,yes,http://a\n",
      #"""
      {"date": {"column": "When", "format": "DD/MM/YYYY"}, "kind": "thing.seen", "entity": "thing/{Name}",
       "id": "{@entity}", "dataset": "d", "countries": {"column": "Where", "separator": ";"},
       "summary": "{Name} is seen[ in {Where}].",
       "attributes": {"cost": {"column": "Cost", "type": "number", "unit": "USD", "scale": "million", "decimal": ","},
        "tags": {"column": "Tags", "separator": "|"}, "open": {"column": "Open", "type": "boolean"},
        "maker": {"column": "Name", "entity": "org/{@value}"}, "fixed": 7},
       "source": {"title": "T", "url": "{Link}", "locator": "row {@row}, line {@line} of {@file}"}}
      """#)
    #expect(found.problems == [])
    #expect(
      found.events == [
        #"{"id":"d/thing/a-b","date":"2021-08-05","kind":"thing.seen","entity":"thing/a-b","countries":["KR","JP","US"],"summary":"A B is seen in KR;Japan; USA.","set":{"cost":{"value":1500000,"unit":"USD"},"open":true,"maker":{"ref":"org/a-b"},"fixed":7},"add":{"tags":["x","y"]},"source":{"title":"T","url":"http://a","locator":"row 1, line 2 of t.csv"}}"#
          .withoutFirstBrace
      ])
  }

  @Test func wideTablesMeltAndUnchangedValuesAreLeftOut() throws {
    let found = try mapped(
      "Code,01Jan2020,02Jan2020,03Jan2020,04Jan2020,05Jan2020\nKOR,0,0,5.5,,5.5\nJPN,,1,1,2,2\n",
      #"""
      {"melt": {"format": "DDMonYYYY"}, "date": {"column": "@column", "format": "DDMonYYYY"}, "kind": "index.measured",
       "entity": "index/{Code}", "id": "{Code}/{@date}", "countries": {"column": "Code"}, "unchanged": "skip",
       "attributes": {"value": {"column": "@value", "type": "number", "blank": "unset"}}}
      """#)
    #expect(found.problems == [])
    let ids = found.events.map { String($0.prefix(25)) }
    #expect(
      ids == [
        #""id":"KOR/2020-01-01","da"#, #""id":"KOR/2020-01-03","da"#, #""id":"KOR/2020-01-04","da"#,
        #""id":"KOR/2020-01-05","da"#, #""id":"JPN/2020-01-02","da"#, #""id":"JPN/2020-01-04","da"#,
      ])
    #expect(found.events[2].contains(#""unset":["value"]"#))
  }

  @Test func countriesInEveryWayOfWriting() throws {
    let names = [
      ("KR", "KR"), ("kor", "KR"), ("410", "KR"), ("36", "AU"), ("\"Korea, Republic of\"", "KR"),
      ("Korea (Republic of)", "KR"), ("Iran (Islamic Republic of)", "IR"),
      ("\"Tanzania, United Republic of\"", "TZ"),
      ("United Kingdom of Great Britain and Northern Ireland", "GB"), ("EU", "EU"), ("Russia", "RU"),
      ("United States of America", "US"), ("\"Bolivia, Plurinational State of\"", "BO"),
      ("Côte d'Ivoire", "CI"),
    ]
    let mapping = #"""
      {"date": "2020", "kind": "a.seen", "entity": "a/{n}", "countries": {"column": "c", "separator": ",", "map": {"Multi": null}}}
      """#
    for (name, code) in names {
      let found = try mapped("n,c\n1,\(name)\n", mapping)
      #expect(found.events.first?.contains(#""countries":["\#(code)"]"#) == true, "\(name): \(found)")
    }
    let two = try mapped("n,c\n1,\"Hong Kong,China,Korea, Republic of\"\n", mapping)
    #expect(two.events.first?.contains(#""countries":["HK","CN","KR"]"#) == true, "\(two)")
    let several = try mapped(
      "n,c\n1,\"Multi,Korea, Republic of,France,FR\"\n2,\"Congo\"\n3,Korea (South)\n", mapping)
    #expect(several.events.first?.contains(#""countries":["KR","FR"]"#) == true, "\(several)")
    #expect(several.problems.count == 1)
  }

  @Test func theHeaderIsFoundBehindTitles() throws {
    let mapping =
      #"{"date": {"column": "d"}, "kind": "a.seen", "entity": "a/{n}", "file": {"ragged": "pad"}}"#
    #expect(try mapped("A title\n\nmade,2020\nn,d,x\nb,2020\n", mapping).events.count == 1)
    let numbered =
      ##"{"date": {"column": "#2"}, "kind": "a.seen", "entity": "a/{#1}", "file": {"header": false}}"##
    #expect(try mapped("b,2020\nc,2021\n", numbered).events.count == 2)
  }

  @Test func datesOfPartsEndsAndMarks() throws {
    let parts = #"""
      {"date": {"year": "y", "month": "m", "day": "d", "approximate": {"sure": "no"}}, "kind": "a.seen", "entity": "a/{y}"}
      """#
    let found = try mapped("y,m,d,sure\n2020,Feb,29,yes\n2021,,,no\n2022,5,,yes\n2023,2,30,yes\n", parts)
    #expect(found.events.map { $0.contains(#""date":"2020-02-29""#) }.first == true)
    #expect(found.events.contains { $0.contains(#""date":"2021~""#) })
    #expect(found.events.contains { $0.contains(#""date":"2022-05""#) })
    #expect(found.problems.count == 1)
    let interval = #"{"date": {"column": "s", "end": "e"}, "kind": "a.held", "entity": "a/{s}"}"#
    #expect(try mapped("s,e\n2020,2021-05\n", interval).events[0].contains(#""date":"2020/2021-05""#))
  }

  @Test func problemsNameLineAndColumnThroughBreaks() throws {
    let mapping = #"""
      {"date": {"column": "d"}, "kind": "a.seen", "entity": "a/{n}", "attributes": {"v": {"column": "v", "type": "number"}}}
      """#
    let found = try mapped("n,d,v\n\"x\ny\",2020,bad\nz,2020,1\n", mapping)
    #expect(found.problems == ["line 3, column 9: v: 'bad' is no number"])
    #expect(found.events.count == 1)
  }

  @Test func rowsThatGoBackInTimeCannotBeTold() throws {
    let mapping = #"""
      {"date": {"column": "d"}, "kind": "a.seen", "entity": "a/x", "unchanged": "skip", "attributes": {"v": "{v}"}}
      """#
    #expect(try mapped("d,v\n2021-01-01,a\n2020-01-01,b\n", mapping).problems.count == 1)
  }

  @Test(arguments: 0..<150) func neverCrashesAndNeverMakesWhatTheLogRefuses(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let alphabet = [
      "a", "KR", "2020-01-01", "1e5", "~", ",", "\"", "\n", "-", "é", "\u{0}", "60-70", " ", "%", "𝐀",
    ]
    let body = (0..<Int.random(in: 0...80, using: &random)).map { _ in alphabet.randomElement(using: &random)!
    }
    let mapping = #"""
      {"date": {"column": "d"}, "kind": "a.seen", "entity": "a/{n}", "countries": {"column": "c"}, "file": {"ragged": "pad"},
       "attributes": {"v": {"column": "v", "type": "number"}}}
      """#
    // What hides the rest is an error with its place; anything else is a row or a problem.
    do { _ = try mapped("d,n,c,v\n" + body.joined(), mapping) } catch let error as EventError {
      #expect(error.position != nil, "\(error)")
    }
  }
}

extension String {
  fileprivate var withoutFirstBrace: String { String(dropFirst()) }
}
