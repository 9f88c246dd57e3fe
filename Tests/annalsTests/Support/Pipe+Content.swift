import Foundation

extension Pipe {
  /// Everything that is written into it until it is closed.
  ///
  /// Foundation ends the process when a signal interrupts the reading; here it goes on.
  func content() -> Data {
    let descriptor = fileHandleForReading.fileDescriptor
    var data = Data()
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe read(descriptor, &buffer, buffer.count)
      if count > 0 {
        data.append(contentsOf: buffer[..<count])
      } else if count == 0 || errno != EINTR {
        return data
      }
    }
  }
}
