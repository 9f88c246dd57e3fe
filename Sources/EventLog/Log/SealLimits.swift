/// When small frames are sealed into large ones.
package struct SealLimits: Sendable {
  /// Frames of fewer events than this are small: single appends make them.
  package var smallFrameEvents = 4096
  /// How many small frames there are at least before they are sealed.
  package var smallFrames = 64
  /// So many bytes at the end of a segment are written anew at most; what stands before them is copied as it is.
  package var sealedBytes = 64 << 20
  /// For so many events that are written anew another small frame must have gathered.
  package var eventsAFrame = 256
  /// For so many bytes that are copied another small frame must have gathered.
  package var copiedBytesAFrame = 1 << 20

  /// The usual limits.
  package init() {}
}
