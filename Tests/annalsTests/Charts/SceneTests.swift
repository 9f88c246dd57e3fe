import Countries
import EventLog
import Foundation
import PartialDates
import Projections
import TestSupport
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@testable import annals

@Suite("Pictures of random logs")
struct SceneTests {
  /// The pictures of a log: points, lines, counts and timelines.
  private static func scenes(_ log: [Event]) throws -> [(name: String, scene: Scene)] {
    let knowledge = Knowledge(log)
    let events = ChartEvents(knowledge)
    func caption(_ title: String, _ events: [Event]) -> ChartCaption {
      ChartCaption(
        title: title, subtitle: "of a random log", notes: ["A note"], events: events, knowledge: knowledge)
    }
    var scenes: [(String, Scene)] = []
    for form in ValueForm.allCases {
      let chart = ValueChart(events, attribute: try AttributeName("parameters"), unit: nil)
      let numbers = chart.numbers(form)
      if numbers.isEmpty { continue }
      let figure = ValueFigure(
        chart, caption: caption("values", chart.events), form: form, kind: ValueScale.kind(for: numbers),
        scope: events.scope)
      scenes.append((form.rawValue, figure.scene(width: 960, height: 600)))
    }
    for grouping in CountGrouping.allCases {
      let counts = try CountChart(
        events, of: .events, by: grouping, length: nil, preferredCount: 24, limit: 1000)
      let figure = CountFigure(counts, caption: caption("counts", counts.events))
      scenes.append(("counts by \(grouping)", figure.scene(width: 960)))
    }
    for subject in CountSubject.allCases {
      let spans = SpanChart(events, of: subject)
      let figure = SpanFigure(spans, caption: caption("timeline", spans.events), scope: events.scope)
      scenes.append(("timeline of \(subject)", figure.scene(width: 960)))
    }
    return scenes
  }

  @Test("every mark lies in the plot, and no two texts overlap", arguments: 0..<24)
  func layout(seed: UInt64) throws {
    var random = RandomEvents(seed: seed)
    let log = try random.log(count: 10 + Int(seed) * 12)
    for (name, scene) in try SceneTests.scenes(log) { SceneTests.check(scene, name) }
  }

  @Test("so too for many models in forty countries, with names in every script", arguments: [1, 30, 200])
  func manyModels(count: Int) throws {
    for (name, scene) in try SceneTests.scenes(try ManyModels.log(count: count)) {
      SceneTests.check(scene, "\(name) of \(count)")
    }
  }

  private static func check(_ scene: Scene, _ name: String) {
    let page = Box(x: 0, y: 0, width: scene.width, height: scene.height)
    var texts: [SceneText] = []
    for element in scene.elements {
      if element.role == .mark {
        #expect(scene.plot.contains(element.shape.box), "\(name): \(element)")
      }
      #expect(page.grown(by: 0.5).contains(element.shape.box), "\(name): \(element)")
      guard case .text(let text) = element.shape else { continue }
      for other in texts where other.box.overlaps(text.box) {
        Issue.record("\(name): '\(text.text)' overlaps '\(other.text)'")
      }
      texts.append(text)
    }
    #expect(!texts.isEmpty)
  }

  @Test("files are well-formed, the same each time, and run nothing", arguments: 0..<6)
  func files(seed: UInt64) throws {
    var random = RandomEvents(seed: seed)
    let log = try random.log(count: 60)
    let files = try SceneTests.scenes(log).map { SVGWriter.file($0.scene) }
    for file in files {
      #expect(XMLParser(data: Data(file.utf8)).parse())
      #expect(!file.contains("<script") && !file.contains("href"))
      #expect(file.contains("role=\"img\"") && file.contains("aria-labelledby=\"chart-title chart-summary\""))
      #expect(file.contains("prefers-color-scheme: dark"))
    }
    #expect(try SceneTests.scenes(log).map { SVGWriter.file($0.scene) } == files)
  }

  @Test("text is escaped, and what XML cannot hold is replaced")
  func escaping() {
    #expect(SVGWriter.escaped("a<b>&\"c\u{1}\u{7F}\n文") == "a&lt;b&gt;&amp;\"c\u{FFFD}\u{FFFD} 文")
    var scene = Scene(width: 10, height: 10, title: "<&>", summary: "</desc>")
    scene.text(SceneText(text: "</text><script>", place: Point(x: 0, y: 0), size: 9), "ink")
    let file = SVGWriter.file(scene)
    #expect(XMLParser(data: Data(file.utf8)).parse() && !file.contains("<script"))
  }

  @Test(
    "coordinates are short",
    arguments: [
      (0.0, "0"), (-0.004, "0"), (1.5, "1.5"), (2.25, "2.25"), (-3.05, "-3.05"), (.nan, "0"), (1e12, "0"),
    ])
  func numbers(value: Double, text: String) {
    #expect(SVGWriter.number(value) == text)
  }
}

/// A log of many models, each with its parameters.
enum ManyModels {
  private static let names = [
    "文心一言", "하이퍼클로바", "りんな", "Luminous", "Gopher <& co>", "A model with quite a long name",
  ]
  private static let dates = [
    "2019", "2020-05", "2021-03-04", "[..2022-03]", "2022-12-31", "[2021-02..2023]", "2020-03/2022",
    "2021-06/",
    "2023-01-01?", "[2022..]", "../2021",
  ]

  static func log(count: Int) throws -> [Event] {
    var generator = SeededGenerator(seed: UInt64(count))
    return try (0..<count).map { index in
      var content = EventContent(
        date: try PartialDate(generator.pick(dates)), kind: try EventKind("model.released"),
        entity: try EntityID("model/m\(index)"), countries: [CountryCode.all[index % 40]])
      let size = Int64.random(in: 1...9_999, using: &generator) * generator.pick([1_000_000, 100_000_000])
      content.set = [
        Assertion(try AttributeName("name"), .string("\(generator.pick(names)) \(index)")),
        Assertion(try AttributeName("parameters"), .number(ExactNumber(size))),
      ]
      return Event(
        sequence: UInt64(index + 1), id: "e\(index)", recorded: Instant(microseconds: Int64(index + 1)),
        content: content)
    }
  }
}
