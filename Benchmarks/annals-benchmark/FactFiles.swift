import Foundation

/// The generated facts: one raw little-endian array a column, in log order.
struct FactFiles {
  let dates: Data
  let cells: Data
  let values: Data
  let countries: [String]
  let entityCountries: Data
  let count: Int

  init(_ directory: String) throws {
    func data(_ name: String) throws -> Data {
      try Data(contentsOf: URL(fileURLWithPath: directory + "/" + name), options: .alwaysMapped)
    }
    dates = try data("date.i32")
    cells = try data("cell.u32")
    values = try data("value.i64")
    entityCountries = try data("entity-country.u8")
    let meta = try JSONSerialization.jsonObject(with: try data("meta.json")) as? [String: Any]
    countries = meta?["countries"] as? [String] ?? []
    count = cells.count / 4
  }

  func number<T: FixedWidthInteger & BitwiseCopyable>(_ data: Data, _ index: Int, as type: T.Type) -> T {
    unsafe data.withUnsafeBytes {
      unsafe $0.loadUnaligned(fromByteOffset: index * MemoryLayout<T>.size, as: T.self)
    }
  }
}
