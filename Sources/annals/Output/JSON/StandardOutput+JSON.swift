import EventLog
import Projections

extension StandardOutput {
  /// Writes an array with one element a line.
  mutating func jsonArray<T>(_ elements: [T], _ write: (inout JSONWriter, T) -> Void) {
    var writer = JSONWriter()
    self.write("[")
    for (index, element) in elements.enumerated() {
      writer.removeAll()
      write(&writer, element)
      self.write(index == 0 ? "\n" : ",\n")
      self.write(writer.bytes)
    }
    self.write(elements.isEmpty ? "]\n" : "\n]\n")
  }

  /// Writes one element a line.
  mutating func jsonLines<T>(_ elements: [T], _ write: (inout JSONWriter, T) -> Void) {
    var writer = JSONWriter()
    for element in elements {
      writer.removeAll()
      write(&writer, element)
      writer.lineBreak()
      self.write(writer.bytes)
    }
  }
}

extension StandardOutput {
  /// Writes an array of the events of a log, one a line.
  ///
  /// - Throws: ``LogError`` when an event is damaged.
  mutating func jsonArray(_ events: EventList) throws {
    var writer = JSONWriter()
    write("[")
    var isFirst = true
    try events.forEach { event in
      writer.removeAll()
      writer.listed(event)
      write(isFirst ? "\n" : ",\n")
      write(writer.bytes)
      isFirst = false
    }
    write(events.isEmpty ? "]\n" : "\n]\n")
  }

  /// Writes the events of a log, one a line.
  ///
  /// - Throws: ``LogError`` when an event is damaged.
  mutating func jsonLines(_ events: EventList) throws {
    try events.forEach { event in jsonLines([event]) { $0.listed($1) } }
  }

  /// Writes one value.
  mutating func json(_ write: (inout JSONWriter) -> Void) {
    var writer = JSONWriter()
    write(&writer)
    self.write(writer.bytes)
  }
}
