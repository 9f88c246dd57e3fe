import PartialDates
import Testing

@Suite struct EDTFTableTests {
  @Test(arguments: EDTFTable.all)
  func aTextHasItsNormalFormAndBounds(row: BoundsRow) throws {
    let date = try PartialDate(row.text)
    #expect(date.description == row.normalForm)
    #expect(date.bounds.cells == row.bounds)
    #expect(date.isInterval == row.text.contains("/"))
  }

  @Test(arguments: EDTFTable.all)
  func theNormalFormSaysTheSame(row: BoundsRow) throws {
    let date = try PartialDate(row.text)
    let again = try PartialDate(date.description)
    #expect(again == date)
    #expect(again.hashValue == date.hashValue)
    #expect(again.description == date.description)
  }

  @Test(arguments: EDTFTable.all)
  func theSpanIsTheWholeExtent(row: BoundsRow) throws {
    let span = try PartialDate(row.text).span
    #expect(span.first.cell == row.bounds[0])
    #expect(span.last.cell == (row.text.contains("/") ? row.bounds[3] : row.bounds[1]))
  }

  @Test func theTableIsLargeAndWithoutRepetition() {
    #expect(EDTFTable.all.count >= 200)
    #expect(Set(EDTFTable.all.map(\.text)).count == EDTFTable.all.count)
  }

  @Test func differentTextsAreDifferentDates() throws {
    let normalForms = Set(EDTFTable.all.map(\.normalForm))
    let dates = Set(try EDTFTable.all.map { try PartialDate($0.text) })
    #expect(dates.count == normalForms.count)
  }
}
