extension EventContent {
  /// The idempotency key of an event that was given none: the same content always gets the same.
  ///
  /// The entity's slug, the verb of the kind, and 16 hexadecimal digits: FNV-1a of 64 bits over the external form
  /// of the content in canonical order (attributes, members and countries sorted).
  package var derivedID: String {
    var writer = JSONWriter()
    writer.beginObject()
    writer.members(of: inCanonicalOrder)
    writer.endObject()
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in writer.bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return "\(entity.slug)-\(kind.verb)-" + String(hash, radix: 16).leftPadded(to: 16)
  }
}

extension EventDraft {
  /// The idempotency key: the given one, else the one that the content derives.
  var key: String { id ?? content.derivedID }
}
