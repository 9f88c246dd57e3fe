import EventLog
import Testing

@testable import annals

@Suite("NAME=VALUE on the command line")
struct ValueArgumentTests {
  private static func json(_ text: String) throws -> String {
    var writer = JSONWriter()
    writer.value(try ValueArgument.assertion("x=\(text)").value)
    return writer.text
  }

  @Test(
    "what each form means",
    arguments: [
      ("204000000000", "204000000000"), ("-0.50", "-0.5"), ("true", "true"), ("hello", #""hello""#),
      ("", #""""#),
      ("ref:org/naver", #"{"ref":"org/naver"}"#), ("date:2023-07", #"{"date":"2023-07"}"#),
      ("97%", #"{"value":97,"unit":"%"}"#), ("60..70%", #"{"low":60,"high":70,"unit":"%"}"#),
      ("60..70 %", #"{"low":60,"high":70,"unit":"%"}"#),
      ("350000000 EUR", #"{"value":350000000,"unit":"EUR"}"#),
      (">=200 scenarios", #"{"atLeast":200,"unit":"scenarios"}"#), ("<= 6 %", #"{"atMost":6,"unit":"%"}"#),
      ("~70 %", #"{"value":70,"unit":"%","approx":true}"#), ("~1.5", #"{"value":1.5,"approx":true}"#),
      (#"{"value":1,"unit":"km"}"#, #"{"value":1,"unit":"km"}"#), (#""123""#, #""123""#),
      ("3 wishes", #""3 wishes""#),
      ("1.2.3", #""1.2.3""#), ("GPT-4", #""GPT-4""#), ("km/h", #""km/h""#), ("~", #""~""#),
      ("2021-03", #""2021-03""#),
      ("a=b", #""a=b""#), ("3..", #""3..""#),
    ])
  func forms(text: String, json: String) throws {
    #expect(try ValueArgumentTests.json(text) == json)
  }

  @Test("errors", arguments: ["x", "X=1", "x={", "x=ref:nothing", "x=date:2021-13", "x=70..60%", "=1"])
  func errors(text: String) {
    #expect(throws: (any Error).self) { try ValueArgument.assertion(text) }
  }
}
