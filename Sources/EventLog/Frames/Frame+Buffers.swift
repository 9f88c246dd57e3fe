import CChecksum
import CLZ4

extension Frame {
  /// The content of a chunk, checked and decompressed into memory of the caller's.
  ///
  /// Both buffers have room for the lengths that the entry declares. The result lies in one of them.
  func content(
    _ entry: ChunkEntry, stored: UnsafeMutableRawBufferPointer, content: UnsafeMutableRawBufferPointer
  ) throws -> UnsafeRawBufferPointer {
    precondition(entry.storedLength <= stored.count && entry.contentLength <= content.count)
    let bytes = unsafe UnsafeMutableRawBufferPointer(rebasing: stored[..<entry.storedLength])
    try unsafe file.readAll(at: offset + header.prefixLength + entry.offset, into: bytes)
    guard unsafe annals_crc32c(0, bytes.baseAddress, bytes.count) == entry.checksum else {
      throw FormatFault("a chunk of the frame fails its checksum")
    }
    if entry.storedLength == entry.contentLength { return UnsafeRawBufferPointer(bytes) }
    let decoded = unsafe LZ4_decompress_safe(
      bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
      content.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(entry.storedLength),
      Int32(entry.contentLength))
    guard Int(decoded) == entry.contentLength else {
      throw FormatFault("a chunk of the frame does not decompress to its declared length")
    }
    return unsafe UnsafeRawBufferPointer(rebasing: content[..<entry.contentLength])
  }
}
