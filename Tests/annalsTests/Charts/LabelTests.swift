import TestSupport
import Testing

@testable import annals

@Suite("Labels keep out of each other's way")
struct LabelTests {
  @Test("in a column: in order, apart, within the bounds", arguments: 0..<300)
  func column(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let wanted = (0..<Int.random(in: 0...30, using: &generator)).map { _ in
      Double.random(in: 0...300, using: &generator)
    }.sorted()
    let heights = LabelColumn.heights(wanted, step: 14, from: 0, through: 300)
    #expect(heights.count == wanted.count)
    let step = wanted.count > 1 ? min(14, 300 / Double(wanted.count - 1)) : 14
    for (height, next) in zip(heights, heights.dropFirst()) { #expect(next - height >= step - 1e-6) }
    for height in heights { #expect((-1e-6...300 + 1e-6).contains(height)) }
  }

  @Test("a column that has room stays where it is")
  func roomy() {
    #expect(LabelColumn.heights([10, 50, 90], step: 14, from: 0, through: 100) == [10, 50, 90])
    #expect(LabelColumn.heights([50, 50], step: 14, from: 0, through: 100) == [43, 57])
  }

  @Test("beside marks: none covers another, or a mark", arguments: 0..<60)
  func placer(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let bounds = Box(x: 0, y: 0, width: 500, height: 300)
    let places = (0..<Int.random(in: 1...120, using: &generator)).map { _ in
      Point(
        x: Double.random(in: 10...490, using: &generator), y: Double.random(in: 10...290, using: &generator))
    }
    let marks = places.map { Marker.box(at: $0, radius: 4) }
    var placer = LabelPlacer(bounds: bounds, marks: marks)
    var boxes: [Box] = []
    for place in places {
      let width = Double.random(in: 20...120, using: &generator)
      guard let found = placer.place(width: width, height: 12, at: place, radius: 4) else { continue }
      #expect(bounds.contains(found.box) && !boxes.contains(where: found.box.overlaps))
      #expect(!marks.contains(where: found.box.overlaps))
      boxes.append(found.box)
    }
    #expect(!boxes.isEmpty)
  }

  @Test("texts are measured with their wide characters and cut by them")
  func metrics() {
    #expect(TextMetrics.width("文心", size: 10) > TextMetrics.width("ii", size: 10) * 3)
    #expect(TextMetrics.width("e\u{301}", size: 10) == TextMetrics.width("e\u{302}", size: 10))
    let cut = TextMetrics.fitted("하이퍼클로바 하이퍼클로바", to: 60, size: 10)
    #expect(cut.hasSuffix("…") && TextMetrics.width(cut, size: 10) <= 60)
    #expect(TextMetrics.lines("one two three four five six", width: 60, size: 10).count > 1)
  }
}
