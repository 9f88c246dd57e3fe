/// A column before compression.
struct EncodedColumn {
  var form: ColumnForm
  var base: Int64
  var bytes: [UInt8]
}

/// Lays the numbers of a column out in the narrowest form.
enum ColumnEncoder {
  /// The narrowest layout of `values`, of which there is at least one.
  ///
  /// Complexity: O(n), two passes.
  static func encode<T: FixedWidthInteger>(_ values: ArraySlice<T>) -> EncodedColumn {
    guard let first = values.first else { preconditionFailure("a column has values") }
    var (least, greatest, previous) = (first, first, first)
    var isSorted = true
    var greatestStep: UInt64 = 0
    for value in values {
      if value < least { least = value }
      if value > greatest { greatest = value }
      if value < previous {
        isSorted = false
      } else if isSorted {
        greatestStep = max(greatestStep, difference(value, previous))
      }
      previous = value
    }
    let span = difference(greatest, least)
    if span == 0 { return EncodedColumn(form: .constant, base: Int64(truncatingIfNeeded: first), bytes: []) }
    let plain = ColumnForm(greatest: span, isDelta: false)
    let delta = ColumnForm(greatest: greatestStep, isDelta: true)
    if isSorted, delta.width < plain.width || values.count > 1 && greatestStep <= 0xFF {
      return EncodedColumn(
        form: delta, base: Int64(truncatingIfNeeded: first), bytes: deltas(values, width: delta.width))
    }
    return EncodedColumn(
      form: plain, base: Int64(truncatingIfNeeded: least),
      bytes: offsets(values, from: least, width: plain.width))
  }

  private static func difference<T: FixedWidthInteger>(_ greater: T, _ lesser: T) -> UInt64 {
    UInt64(truncatingIfNeeded: greater) &- UInt64(truncatingIfNeeded: lesser)
  }

  private static func offsets<T: FixedWidthInteger>(_ values: ArraySlice<T>, from least: T, width: Int)
    -> [UInt8]
  {
    packed(values.count, width: width) { put in
      for value in values { put(difference(value, least)) }
    }
  }

  private static func deltas<T: FixedWidthInteger>(_ values: ArraySlice<T>, width: Int) -> [UInt8] {
    packed(values.count, width: width) { put in
      var previous = values[values.startIndex]
      for value in values {
        put(difference(value, previous))
        previous = value
      }
    }
  }

  @inline(__always)
  private static func packed(_ count: Int, width: Int, _ fill: ((UInt64) -> Void) -> Void) -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: count * width + 8) { buffer, filled in
      let start = UnsafeMutableRawPointer(buffer.baseAddress)
      var offset = 0
      // Writes eight bytes and goes on by the width: what the next number does not overwrite lies past the end.
      fill { value in
        unsafe start?.storeBytes(of: value.littleEndian, toByteOffset: offset, as: UInt64.self)
        offset += width
      }
      filled = offset
    }
  }
}
