import EventLog
import TestSupport
import Testing

@testable import Interchange

@Suite struct DateFormatTests {
  private func read(_ text: String, _ format: String) throws -> String? {
    try DateFormat(format).date(Array(text.utf8)[...])?.description
  }

  @Test(arguments: [
    ("2021-08-05", "EDTF", "2021-08-05"), ("2021", "EDTF", "2021"), ("[..2023-03]", "EDTF", "[..2023-03]"),
    ("05/08/2021", "DD/MM/YYYY", "2021-08-05"), ("5/8/2021", "DD/MM/YYYY", "2021-08-05"),
    ("08/05/2021", "MM/DD/YYYY", "2021-08-05"), ("01Jan2020", "DDMonYYYY", "2020-01-01"),
    ("20210805", "YYYYMMDD", "2021-08-05"), ("5. August 2021", "D. Month YYYY", "2021-08-05"),
    ("Aug 5, 2021", "Mon D, YYYY", "2021-08-05"), ("08/2021", "MM/YYYY", "2021-08"),
    ("2021Q3", "YYYY'Q'Q", "2021-35"),
    ("2021-08-05T12:00:00Z", "YYYY-MM-DD*", "2021-08-05"), ("69-01-02", "YY-MM-DD", "1969-01-02"),
    ("44413", "excel", "2021-08-05"), ("1628121600", "unix", "2021-08-05"),
    ("SEP 2021", "Mon YYYY", "2021-09"),
    ("Sept 2021", "Mon YYYY", "2021-09"),
  ])
  func datesAreReadAsDeclared(text: String, format: String, expected: String) throws {
    #expect(try read(text, format) == expected)
  }

  @Test(arguments: [
    ("2021-08-05", "DD/MM/YYYY"), ("5/8/21", "DD/MM/YYYY"), ("05/08/2021x", "DD/MM/YYYY"),
    ("1Jann2020", "DDMonYYYY"),
    ("2021085", "YYYYMMDD"), ("", "YYYY"),
  ])
  func otherTextsAreNotTaken(text: String, format: String) throws { #expect(try read(text, format) == nil) }

  @Test(arguments: [
    ("31/02/2021", "DD/MM/YYYY"), ("13/13/2021", "DD/MM/YYYY"), ("2021-02-30", "EDTF"),
    ("2021Q5", "YYYY'Q'Q"),
  ])
  func datesThatDoNotExistAreErrors(text: String, format: String) {
    #expect(throws: EventError.self) { _ = try read(text, format) }
  }

  @Test(arguments: ["DD/MM", "DD YYYY", "", "hello"])
  func formatsWithoutAYearAreErrors(format: String) {
    #expect(throws: EventError.self) { _ = try DateFormat(format) }
  }
}
