import EventLog

/// Chooses which figures a timeline follows, from what the log holds.
struct FigureChoice {
  private(set) var figures: [Figure]

  /// How many values of an attribute that are stored as texts are looked at.
  private static let sampleSize = 48

  /// The `count` figures that tell most.
  ///
  /// - Throws: ``LogError`` when a column is damaged.
  init(_ index: TimelineIndex, count: Int) throws(LogError) {
    let attributes = index.definitions.attributes
    let cellAttributes = index.definitions.cellAttributes
    var samples: [Figure: Figure.Sample] = [:]
    var numbers = [Figure.Sample](repeating: Figure.Sample(), count: attributes.count)
    var texts = [[(place: FactPlace, cell: UInt32)]](repeating: [], count: attributes.count)
    let buffers = BlockBuffers()
    for block in FactBlock.all(index.frames) {
      try block.forEach(buffers) { fact in
        let attribute = Int(cellAttributes[Int(fact.cell)])
        switch fact.assertion {
        case .number(let value): numbers[attribute].take(.number(ExactNumber(value)), cell: fact.cell)
        case .text where texts[attribute].count < FigureChoice.sampleSize:
          texts[attribute].append((fact.place, fact.cell))
        default: break
        }
      }
    }
    for (attribute, sample) in numbers.enumerated() where !sample.cells.isEmpty {
      samples[Figure(attribute: attributes[attribute], unit: nil)] = sample
    }
    let places = texts.joined().map(\.place)
    let readings = try FactReader(index.frames, index.definitions).facts(places)
    for (text, reading) in zip(texts.joined(), readings) {
      guard let value = reading.value, let unit = value.unit else { continue }
      let attribute = attributes[Int(cellAttributes[Int(text.cell)])]
      samples[Figure(attribute: attribute, unit: unit), default: Figure.Sample()].take(value, cell: text.cell)
    }
    // A share has no largest that is worth telling, and what is only called a value or a rank says nothing by itself.
    figures = samples.filter { figure, sample in
      sample.score > 0 && figure.unit != "%" && !["value", "rank"].contains(figure.attribute.text)
    }
    .sorted { left, right in
      left.value.score == right.value.score
        ? left.key.attribute < right.key.attribute : left.value.score > right.value.score
    }
    .prefix(count).map(\.key)
  }
}
