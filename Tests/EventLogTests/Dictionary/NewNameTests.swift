import TestSupport
import Testing

@testable import EventLog

@Suite("Names that a log does not have")
struct NewNameTests {
  /// A log of one event about `model/hyperclova` with the attribute `parameters`, and the organization `org/naver`.
  private static func log() throws -> MemoryFileSystem {
    let files = MemoryFileSystem()
    _ = try LogWriter.makeLog(in: "log", fileSystem: files)
    var model = try TestLog.draft("a", entity: "model/hyperclova")
    model.content.set = [
      Assertion(try AttributeName("parameters"), .number(ExactNumber(1))),
      Assertion(try AttributeName("name@ko"), .string("x")),
    ]
    let organization = try TestLog.draft("b", entity: "org/naver")
    _ = try LogWriter(directory: "log", fileSystem: files).append([model, organization])
    return files
  }

  @Test("are told with the name that was probably meant, by a reader and by a writer")
  func near() throws {
    let files = try NewNameTests.log()
    let log = try LogReader(directory: "log", fileSystem: files)
    let writer = try LogWriter(directory: "log", fileSystem: files)
    let known = try TestLog.draft("c", entity: "model/hyperclova").content
    func expect(_ new: [NewName], _ change: (inout EventContent) throws -> Void) throws {
      var content = known
      try change(&content)
      #expect(try log.newNames(in: content) == new)
      #expect(try writer.newNames(in: content) == new)
    }
    try expect([]) { _ in }
    try expect([]) { $0.entity = try EntityID("model/another") }
    try expect([NewName(.type, "modle", near: "model")]) { $0.entity = try EntityID("modle/hyperclova") }
    try expect([NewName(.type, "law", near: nil)]) { $0.entity = try EntityID("law/hyperclova") }
    try expect([NewName(.kind, "thing.unlikely", near: nil)]) { $0.kind = try EventKind("thing.unlikely") }
    try expect([NewName(.attribute, "paramters", near: "parameters")]) {
      $0.set = [Assertion(try AttributeName("paramters"), .boolean(true))]
    }
    // Names of entities are no attributes that may be mistaken.
    try expect([NewName(.attribute, "nome@ko", near: nil)]) {
      $0.add = [MemberAssertion(try AttributeName("nome@ko"), [.boolean(true)])]
    }
    try expect([]) { $0.set = [Assertion(try AttributeName("name@ja"), .string("x"))] }
    try expect([
      NewName(.reference, "org/never", near: "org/naver"),
      NewName(.reference, "company/naver", near: "org/naver"),
      NewName(.reference, "org/someone-else", near: nil),
    ]) {
      $0.set = [
        Assertion(try AttributeName("parameters"), .reference(try EntityID("org/never"))),
        Assertion(try AttributeName("name"), .reference(try EntityID("company/naver"))),
      ]
      $0.add = [
        MemberAssertion(
          try AttributeName("parameters"),
          [.reference(try EntityID("org/naver")), .reference(try EntityID("org/someone-else"))])
      ]
    }
  }

  @Test("are those that no table has, in random logs of small frames", arguments: 0..<6)
  func random(seed: UInt64) throws {
    var random = RandomEvents(seed: seed)
    let events = try random.log(count: 40)
    let files = MemoryFileSystem()
    try LogFiles(directory: "log", fileSystem: files).make(LogIdentity.random())
    let layout = FrameLayout(eventsPerFrame: 3, blockRows: 2)
    let writer = try LogWriter(directory: "log", fileSystem: files, layout: layout)
    for event in events {
      let names = try LogReader(directory: "log", fileSystem: files).names()
      let new = Set(try writer.newNames(in: event.content).map(\.text))
      var expected: Set<String> = []
      for attribute in event.content.set.map(\.attribute) + event.content.add.map(\.attribute)
      where !attribute.isName && !names.attributes.contains(attribute) { expected.insert(attribute.text) }
      if !names.kinds.contains(event.content.kind) { expected.insert(event.content.kind.text) }
      let type = String(event.content.entity.type)
      if !names.types.contains(type) { expected.insert(type) }
      for value in event.content.set.map(\.value) + event.content.add.flatMap(\.members) {
        guard case .reference(let entity) = value, entity != event.content.entity else { continue }
        if !names.entities.contains(entity) { expected.insert(entity.text) }
      }
      #expect(new == expected)
      _ = try writer.append([EventDraft(id: event.id, content: event.content)])
    }
  }
}
