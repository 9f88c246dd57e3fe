/// The Chinese, Japanese and Korean words of friendly dates.
enum EastAsianWords {
  /// Whole texts, without spaces, that name a day or a period with respect to today.
  static let relative: [String: FriendlyReader.RelativeWord] = {
    var words: [String: FriendlyReader.RelativeWord] = [:]
    for (word, meaning) in relativeTable {
      for spelling in word.split(separator: " ") { words[String(spelling)] = meaning }
    }
    return words
  }()

  private static let relativeTable: [(String, FriendlyReader.RelativeWord)] = [
    ("前天 一昨日 おととい 그저께 그제", .day(-2)),
    ("昨天 昨日 きのう 어제", .day(-1)),
    ("今天 今日 本日 きょう 오늘", .day(0)),
    ("明天 明日 あした 내일", .day(1)),
    ("后天 後天 明後日 あさって 모레", .day(2)),
    ("上周 上週 上星期 上个星期 上個星期 先週 지난주 저번주", .period(.week, -1)),
    ("本周 本週 这周 這週 这星期 這星期 这个星期 這個星期 今週 이번주 금주", .period(.week, 0)),
    ("下周 下週 下星期 下个星期 下個星期 来週 來週 다음주", .period(.week, 1)),
    ("上个月 上個月 上月 先月 지난달 저번달", .period(.month, -1)),
    ("本月 这个月 這個月 今月 이번달 이달", .period(.month, 0)),
    ("下个月 下個月 下月 来月 來月 다음달", .period(.month, 1)),
    ("上个季度 上個季度 上季度 上季 前四半期 지난분기 전분기", .period(.quarter, -1)),
    ("本季度 本季 这个季度 這個季度 今四半期 이번분기", .period(.quarter, 0)),
    ("下个季度 下個季度 下季度 下季 来四半期 다음분기", .period(.quarter, 1)),
    ("前年 おととし 一昨年 재작년", .period(.year, -2)),
    ("去年 昨年 작년 지난해", .period(.year, -1)),
    ("今年 本年 올해 금년", .period(.year, 0)),
    ("明年 来年 來年 내년", .period(.year, 1)),
    ("后年 後年 再来年 내후년", .period(.year, 2)),
    ("上半年 上半期 상반기", .division(40)),
    ("下半年 下半期 하반기", .division(41)),
  ]

  /// Spellings that say the same, replaced in this order by the first of each row.
  private static let synonyms: [(String, [String])] = [
    ("个月", ["個月", "か月", "ヶ月", "ヵ月", "カ月", "ケ月", "箇月", "개월"]),
    ("季度", ["四半期", "분기", "季度"]),
    ("上半年", ["上半期", "상반기"]),
    ("下半年", ["下半期", "하반기"]),
    ("周", ["週間", "週", "个星期", "個星期", "星期", "주일", "주"]),
    ("年代", ["년대"]), ("第", ["제"]),
    ("年", ["년"]), ("月", ["월"]), ("日", ["일", "号", "號", "天"]),
    ("前", ["以前", "之前", "전"]), ("後", ["以後", "以后", "之後", "之后", "后", "후", "뒤"]),
  ]

  /// Brings a folded text to one spelling: a leading “last year” as a number, synonyms, numerals as digits.
  static func unified(_ folded: String, today: CivilDay) -> String {
    guard !folded.utf8.allSatisfy({ $0 < 0x80 }) else { return folded }
    var text = folded.filter { $0 != " " }
    for (word, meaning) in relative {
      if case .period(.year, let count) = meaning, text.hasPrefix(word), text != word {
        text = SimpleDate(year: today.year + count).text + "年" + text.dropFirst(word.count)
        break
      }
    }
    for (word, others) in synonyms {
      for other in others { text = replacing(other, by: word, in: text) }
    }
    return withDigits(text)
  }

  private static func replacing(_ old: String, by new: String, in text: String) -> String {
    var result = ""
    var rest = text[...]
    while let first = rest.first {
      if rest.hasPrefix(old) {
        result += new
        rest = rest.dropFirst(old.count)
      } else {
        result.append(first)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  private static let numerals: [Character: Int] = [
    "〇": 0, "零": 0, "一": 1, "二": 2, "两": 2, "兩": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8,
    "九": 9, "十": 10,
  ]

  /// Writes Chinese numerals as digits: `二〇二二年十二月` as `2022年12月`.
  private static func withDigits(_ text: String) -> String {
    var result = ""
    var run: [Int] = []
    func flush() {
      result += digits(of: run)
      run = []
    }
    for character in text {
      if let numeral = numerals[character] {
        run.append(numeral)
      } else {
        flush()
        result.append(character)
      }
    }
    flush()
    return result
  }

  private static func digits(of run: [Int]) -> String {
    guard let ten = run.firstIndex(of: 10) else { return run.map { String($0) }.joined() }
    let tens = ten == 0 ? 1 : run[ten - 1]
    let ones = ten + 1 < run.count ? run[ten + 1] : 0
    // Only up to 99; a longer run is no day, month or count, and stays unreadable.
    guard ten <= 1, run.count <= ten + 2, ones < 10 else { return "十" }
    return String(tens * 10 + ones)
  }
}
