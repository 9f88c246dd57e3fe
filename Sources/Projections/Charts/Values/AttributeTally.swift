import EventLog

/// What the values of one attribute are: how many are numbers, by unit, and how many are something else.
public struct AttributeTally: Hashable, Sendable {
  /// A unit and how many values have it.
  public struct Unit: Hashable, Sendable {
    /// The unit; nil for bare numbers.
    public let unit: String?
    /// How many values have it.
    public let count: Int
  }

  /// The attribute.
  public let attribute: AttributeName
  /// The units, the most frequent first.
  public let units: [Unit]
  /// How many values are no numbers.
  public let otherCount: Int

  /// How many values are numbers, in any unit.
  public var numberCount: Int { units.reduce(0) { $0 + $1.count } }
}

extension ChartEvents {
  /// What the values of each attribute are, names left out; by attribute. Complexity: O(n log n) for n events.
  public var attributes: [AttributeTally] {
    var numbers: [AttributeName: [String?: Int]] = [:]
    var others: [AttributeName: Int] = [:]
    for event in events {
      for assertion in event.content.set where !assertion.attribute.isName {
        if let measure = Measure(assertion.value) {
          numbers[assertion.attribute, default: [:]][measure.unit, default: 0] += 1
        } else {
          others[assertion.attribute, default: 0] += 1
        }
      }
    }
    return Set(numbers.keys).union(others.keys).sorted().map { attribute in
      let units = (numbers[attribute] ?? [:])
        .sorted { ($1.value, $0.key ?? "") < ($0.value, $1.key ?? "") }
        .map { AttributeTally.Unit(unit: $0.key, count: $0.value) }
      return AttributeTally(attribute: attribute, units: units, otherCount: others[attribute] ?? 0)
    }
  }
}
