import CLZ4

/// Turns a batch of events into a frame and back: JSON Lines in one LZ4 block.
enum FrameCodec {
  /// Header and payload of a frame that holds `events`, which are consecutive and at least one.
  ///
  /// - Throws: ``EventError`` when the batch does not fit into one frame.
  static func encode(_ events: some RandomAccessCollection<Event>, in log: LogIdentity) throws(EventError)
    -> [UInt8]
  {
    guard let first = events.first, let last = events.last else {
      preconditionFailure("a frame holds events")
    }
    var writer = JSONWriter()
    for event in events {
      writer.event(event)
      writer.lineBreak()
    }
    let content = writer.bytes
    guard content.count <= FrameHeader.maximumLength / 2 else {
      throw EventError("the events do not fit into a frame", advice: "append them in smaller batches")
    }
    let payload = LZ4Block.compress(content)
    let header = FrameHeader(
      payloadLength: payload.count, contentLength: content.count, firstSequence: first.sequence,
      eventCount: events.count, firstRecorded: first.recorded, lastRecorded: last.recorded,
      payloadChecksum: crc32c(payload))
    return header.encoded(in: log) + payload
  }

  /// The events of a frame whose header has been read.
  static func decode(_ payload: [UInt8], _ header: FrameHeader) throws(FormatFault) -> [Event] {
    guard crc32c(payload) == header.payloadChecksum else {
      throw FormatFault("the frame's payload fails its checksum")
    }
    guard let content = LZ4Block.decompress(payload, length: header.contentLength) else {
      throw FormatFault("the frame's payload does not decompress to its declared length")
    }
    let drafts: [EventDraft]
    do {
      drafts = try EventReader.drafts(in: content, isTrusted: true)
    } catch {
      throw FormatFault("the frame holds an event that cannot be read: \(error.message)")
    }
    return try events(drafts, header)
  }

  private static func events(_ drafts: [EventDraft], _ header: FrameHeader) throws(FormatFault) -> [Event] {
    guard drafts.count == header.eventCount else {
      throw FormatFault("the frame holds \(drafts.count) events and declares \(header.eventCount)")
    }
    var events: [Event] = []
    events.reserveCapacity(drafts.count)
    for (index, draft) in drafts.enumerated() {
      guard let id = draft.id, let recorded = draft.recorded else {
        throw FormatFault("the frame holds an event without id or recorded time")
      }
      if let previous = events.last, recorded <= previous.recorded {
        throw FormatFault("recorded times do not rise within the frame")
      }
      let sequence = header.firstSequence + UInt64(index)
      events.append(Event(sequence: sequence, id: id, recorded: recorded, content: draft.content))
    }
    guard events.first?.recorded == header.firstRecorded, events.last?.recorded == header.lastRecorded else {
      throw FormatFault("the recorded times differ from those that the frame declares")
    }
    return events
  }
}
