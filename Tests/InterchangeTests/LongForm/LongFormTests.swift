import EventLog
import Interchange
import Testing

@Suite("Tables in long form")
struct LongFormTests {
  private static func read(_ text: String) throws -> [EventDraft] { try longFormDrafts(in: Array(text.utf8)) }

  @Test("columns in any order, those not needed missing; rows without an id that say the same are one event")
  func columns() throws {
    let drafts = try LongFormTests.read(
      """
      value,type,attribute,operation,entity,kind,date,countries
      A,text,name,set,model/a,model.released,2021,KR JP
      5,number,parameters,set,model/a,model.released,2021,KR JP
      6,number,parameters,set,model/a,model.described,2022,KR
      ,,,,model/b,model.described,2022,
      ,,,,model/b,model.described,2022,
      """)
    #expect(drafts.count == 4)
    #expect(drafts.first?.content.set.count == 2)
    #expect(drafts.first?.content.countries.map(\.description) == ["KR", "JP"])
    #expect(drafts.first?.id == nil && drafts.first?.recorded == nil)
    #expect(LongForm.isHeader(LongForm.columns) && !LongForm.isHeader(["date", "entity", "value"]))
  }

  @Test(
    "what is wrong is told with its place",
    arguments: [
      ("date,kind\n", "line 1, column 1: there is no column 'entity'"),
      ("date,kind,entity,atribute\n", "line 1, column 18: there is no column 'atribute'"),
      ("date,kind,entity,kind\n", "line 1, column 18: the column 'kind' stands twice"),
      ("", "the table is empty"),
      ("date,kind,entity\n2021-13,a.done,a/b\n", "line 2, column 1: date: 2021-13: there is no month 13"),
      ("date,kind,entity\n2021,done,a/b\n", "line 2, column 6: kind: 'done' is no kind"),
      ("date,kind,entity\n2021,a.done\n", "line 2, column 1: the event has no entity"),
      ("date,kind,entity,countries\n2021,a.done,a/b,KR XX\n", "line 2, column 17: countries: 'XX' is no ISO"),
      (
        "date,kind,entity,operation\n2021,a.done,a/b,put\n",
        "line 2, column 17: operation: 'put' is no operation"
      ),
      ("date,kind,entity,attribute\n2021,a.done,a/b,x\n", "line 2, column 1: there is no operation"),
      (
        "date,kind,entity,operation,attribute,type,value\n2021,a.done,a/b,set,x,number,1.2.3\n",
        "line 2, column 30: value: '1.2.3' is no number"
      ),
      (
        "date,kind,entity,operation,attribute,type,value\n2021,a.done,a/b,set,x,numbr,1\n",
        "line 2, column 23: type: 'numbr' is no type"
      ),
      (
        "date,kind,entity,operation,attribute,type,low,high\n2021,a.done,a/b,set,x,quantity,5,4\n",
        "line 2, column 1: the low bound 5 is above the high bound 4"
      ),
      (
        "id,date,kind,entity,operation,attribute,type,value\ne,2021,a.done,a/b,set,x,number,1\n"
          + "e,2022,a.done,a/b,set,y,number,1\n",
        "line 3, column 3: the rows of 'e' do not agree: its first, on line 2, says something else here"
      ),
      (
        "id,date,kind,entity,operation,attribute,type,value\ne,2021,a.done,a/b,set,x,number,1\n"
          + "e,2021,a.done,a/b,set,x,number,2\n",
        "line 2, column 1: set: attribute 'x' stands twice"
      ),
    ])
  func faults(text: String, message: String) throws {
    let error = #expect(throws: EventError.self) { try LongFormTests.read(text) }
    #expect(error?.description.hasPrefix(message) == true, "\(error?.description ?? "")")
    #expect(error?.advice.isEmpty == false)
  }

  @Test("a column is no secret: the header is that of the documentation")
  func header() {
    let header = text(of: [], LongFormWriter())
    #expect(header == Array((LongForm.columns.joined(separator: ",") + "\n").utf8))
  }
}
