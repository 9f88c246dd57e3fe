/// The parts of an event, shared by the values that say the same.
///
/// It is changed only where nobody shares it, so that threads may read it at once.
final class ContentBox: @unchecked Sendable {
  @exclusivity(unchecked) final var parts: ContentParts

  init(_ parts: consuming ContentParts) { unsafe self.parts = parts }
}
