/// Reads CSV one character at a time, with everything in memory: slow, and short enough to be seen to be right.
enum NaiveTable {
  static func records(_ text: String, separator: Unicode.Scalar = ",") -> [[String]] {
    let scalars = Array(text.unicodeScalars)
    var records: [[String]] = []
    var record: [String] = []
    var field = ""
    var isQuoted = false
    var wasQuoted = false
    var index = 0
    func at(_ index: Int) -> Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }
    func endRecord() {
      record.append(field)
      if record != [""] || wasQuoted { records.append(record) }
      (record, field, wasQuoted) = ([], "", false)
    }
    while let scalar = at(index) {
      index += 1
      if isQuoted {
        if scalar == "\"" {
          if at(index) == "\"" { index += 1; field.unicodeScalars.append(scalar) } else { isQuoted = false }
        } else {
          field.unicodeScalars.append(scalar)
        }
      } else if scalar == "\"" && field.isEmpty && !wasQuoted {
        isQuoted = true
        wasQuoted = true
      } else if scalar == separator {
        record.append(field)
        field = ""
        wasQuoted = false
      } else if scalar == "\r" || scalar == "\n" {
        if scalar == "\r", at(index) == "\n" { index += 1 }
        endRecord()
      } else {
        field.unicodeScalars.append(scalar)
      }
    }
    if !record.isEmpty || !field.isEmpty || wasQuoted { endRecord() }
    return records
  }
}
