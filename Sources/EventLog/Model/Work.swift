import PartialDates

/// A published work, as sources share it.
struct Work: Sendable {
  struct Parts: Hashable, Sendable {
    var title: String?
    var publisher: String?
    var author: String?
    var published: PartialDate?
    var url: String?
  }

  private var box: Box

  init(_ parts: Parts) { box = Box(parts) }

  var parts: Parts {
    _read { yield box.parts }
    // A work is changed rarely, so that it always becomes another one: readers need not look out for a change.
    _modify {
      var parts = box.parts
      defer { box = Box(parts) }
      yield &parts
    }
  }

  /// What only works that share their parts have in common, as long as one of them lives.
  var identity: ObjectIdentifier { ObjectIdentifier(box) }

  private final class Box: Sendable {
    let parts: Parts

    init(_ parts: Parts) { self.parts = parts }
  }
}

extension Work: Hashable {
  static func == (lhs: Work, rhs: Work) -> Bool { lhs.box === rhs.box || lhs.parts == rhs.parts }

  func hash(into hasher: inout Hasher) { hasher.combine(parts) }
}
