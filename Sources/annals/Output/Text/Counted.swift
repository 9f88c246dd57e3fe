/// `1 event`, `2 events`, `1,234 events`, `2 entities`.
func counted(_ count: Int, _ noun: String) -> String {
  "\(grouped(String(count))) \(count == 1 ? noun : plural(noun))"
}

/// `events`, `entities`, `days`, `losses`.
func plural(_ noun: String) -> String {
  if noun.hasSuffix("s") { return noun + "es" }
  let isVowelBefore = noun.dropLast().last.map { "aeiou".contains($0) } ?? true
  return noun.hasSuffix("y") && !isVowelBefore ? noun.dropLast() + "ies" : noun + "s"
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
