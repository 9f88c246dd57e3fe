/// What an event corrects or retracts and why, as its column has it.
struct EventLink {
  private(set) var corrects: String?
  private(set) var retracts: String?
  private(set) var reason: String?

  /// The id of the event that it is about.
  var target: String? { corrects ?? retracts }

  /// Reads the JSON form.
  init(_ text: String) throws(FormatFault) {
    let bytes = Array(text.utf8)
    let span = bytes.span
    var cursor = JSONCursor(span)
    do {
      var isFirst = true
      try cursor.open(UInt8(ascii: "{"), "an object")
      while let key = try cursor.nextKey(isFirst: &isFirst) {
        let value = try cursor.string()
        switch key {
        case "corrects": corrects = value
        case "retracts": retracts = value
        case "reason": reason = value
        default: throw FormatFault("a link between events has a member that does not exist")
        }
      }
    } catch let fault as FormatFault {
      throw fault
    } catch let error as EventError {
      throw FormatFault("a link between events cannot be read: \(error.message)")
    } catch {
      preconditionFailure("an error of another type: \(error)")
    }
  }

  /// Gives an event the link.
  func apply(to content: inout EventContent) {
    content.corrects = corrects
    content.retracts = retracts
    content.reason = reason
  }
}
