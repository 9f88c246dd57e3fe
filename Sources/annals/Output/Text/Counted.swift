/// `1 event`, `2 events`, `1,234 events`.
func counted(_ count: Int, _ noun: String) -> String {
  "\(grouped(String(count))) \(noun)\(count == 1 ? "" : noun.hasSuffix("s") ? "es" : "s")"
}

/// Digits with a comma between thousands; a sign and a fraction stay as they are.
func grouped(_ number: String) -> String {
  let parts = number.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
  guard var digits = parts.first else { return number }
  let isNegative = digits.first == "-"
  if isNegative { digits = digits.dropFirst() }
  var groups: [Substring] = []
  while digits.count > 3 {
    groups.append(digits.suffix(3))
    digits = digits.dropLast(3)
  }
  groups.append(digits)
  let whole = (isNegative ? "-" : "") + groups.reversed().joined(separator: ",")
  return parts.count == 2 ? whole + "." + parts[1] : whole
}
