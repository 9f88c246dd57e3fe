import Testing

@testable import Countries

@Suite struct PlaceTests {
  @Test func everyCodeIsAPlaceInAnyCase() throws {
    for country in CountryCode.all {
      let expected = PlaceIndex.place(of: country)
      #expect(try Place(country.description) == expected)
      #expect(try Place(country.description.lowercased()) == expected)
      #expect(try Place(expected.code) == expected)
      #expect(expected.code == country.description)
      #expect(expected.name == country.name)
      #expect(expected.description == expected.code)
      guard let alpha3 = country.alpha3 else { continue }
      #expect(try Place(alpha3) == expected)
      #expect(try Place(alpha3.lowercased()) == expected)
    }
  }

  @Test(arguments: [
    ("KR", "kr|Kr|KOR|kor|Korea|South Korea|south-korea|SouthKorea|S. Korea|Korea, South|Korea (South)"),
    ("KR", "Republic of Korea|the Republic of Korea|Korea, Republic of|ROK|R.O.K.|🇰🇷|ＫＲ|ｋｏｒｅａ"),
    ("KR", "韩国|韓國|韓国|南韩|南韓|大韩民国|大韓民國|大韓民国|한국|대한민국|남한| 한국 |「韓国」|コリア"),
    ("KP", "North Korea|DPRK|朝鲜|北韓|北朝鮮|북한|Democratic People's Republic of Korea|N. Korea"),
    ("US", "us|USA|U.S.|U.S.A.|America|United States|the United States of America|the US|美国|美國|미국|米国"),
    ("US", "アメリカ|アメリカ合衆国|あめりか|ｱﾒﾘｶ"),
    ("GB", "UK|U.K.|uk|the UK|Britain|Great Britain|United Kingdom|英国|英國|영국|イギリス|いぎりす"),
    ("CN", "PRC|P.R.C.|China|Mainland China|People's Republic of China|中国|中國|중국|中华人民共和国"),
    ("TW", "Taiwan|Republic of China|ROC|台湾|台灣|臺灣|대만|タイワン|Chinese Taipei"),
    ("HK", "Hong Kong|HongKong|Hong Kong SAR|香港|홍콩|中国香港特别行政区"), ("MO", "Macau|Macao|澳门|澳門|マカオ|마카오"),
    ("JP", "Japan|JPN|日本|日本国|일본|にほん|ニッポン|Nippon"),
    ("FR", "France|french republic|法国|法國|프랑스|フランス|ふらんす"), ("DE", "de|Germany|Deutschland|德国|德國|독일|ドイツ"),
    ("NL", "Netherlands|The Netherlands|Holland|荷兰|荷蘭|네덜란드|オランダ|Kingdom of the Netherlands"),
    ("FI", "Finland|芬兰|芬蘭|핀란드|フィンランド"), ("IL", "Israel|以色列|이스라엘|イスラエル|State of Israel"),
    ("RU", "Russia|Russian Federation|俄罗斯|俄羅斯|俄国|러시아|ロシア"), ("CZ", "Czech Republic|Czechia|捷克|체코|チェコ"),
    ("TR", "Turkey|Türkiye|Turkiye|TÜRKIYE|土耳其|터키|トルコ"), ("MM", "Burma|Myanmar|Myanmar (Burma)|缅甸|ミャンマー"),
    ("CI", "Ivory Coast|Cote d'Ivoire|Côte d’Ivoire|COTE DIVOIRE|cote-d'ivoire|象牙海岸"),
    ("VN", "Viet Nam|Vietnam|Việt Nam|越南|월남|베트남"), ("AE", "UAE|U.A.E.|United Arab Emirates|阿联酋|阿聯酋"),
    ("IN", "in|IN|India|印度|인도|インド"), ("IT", "it|Italy|意大利|義大利|이태리"), ("SZ", "Swaziland|Eswatini"),
    ("CD", "DRC|DR Congo|Democratic Republic of the Congo|Congo-Kinshasa|刚果（金）|刚果(金)|コンゴ民主共和国"),
    ("CG", "Republic of the Congo|Congo-Brazzaville|Congo (Brazzaville)|刚果（布）|콩고 공화국"),
    ("MK", "Macedonia|North Macedonia|FYROM"), ("VA", "Vatican|Holy See|바티칸"),
    ("CV", "Cabo Verde|Cape Verde"),
    ("TL", "East Timor|Timor-Leste"), ("IR", "Iran|Islamic Republic of Iran|Iran, Islamic Republic of"),
    ("BO", "Plurinational State of Bolivia"), ("AX", "Aland Islands|Åland"), ("CW", "Curacao|Curaçao"),
    ("ST", "Sao Tome and Principe|São Tomé & Príncipe"), ("RE", "Reunion|Réunion"),
    ("FM", "Micronesia|micronesia"),
    ("KN", "Saint Kitts and Nevis|St Kitts & Nevis"), ("GM", "The Gambia|Gambia"), ("BS", "the Bahamas"),
    ("EU", "EU|eu|E.U.|the EU|European Union|EEC|欧盟|歐盟|欧洲联盟|유럽연합|유럽 연합|欧州連合|ＥＵ|🇪🇺"),
    ("europe", "Europe|EUROPE|欧洲|歐洲|유럽|ヨーロッパ|欧州"), ("asia", "Asia|亚洲|亞洲|아시아|アジア"),
    ("eastern-asia", "eastern-asia|East Asia|Eastern Asia|eastern asia|东亚|東亞|東アジア|동아시아"),
    ("south-eastern-asia", "Southeast Asia|South-East Asia|South-Eastern Asia|东南亚|東南亞|東南アジア|동남아시아"),
    ("latin-america-and-the-caribbean", "Latin America|Latin America and the Caribbean"),
    ("latin-america-and-the-caribbean", "拉丁美洲|라틴 아메리카|中南米"),
    ("americas", "Americas|the Americas|美洲|아메리카"), ("africa", "Africa|非洲|아프리카|アフリカ"),
    ("world", "World|世界|세계"),
    ("sub-saharan-africa", "Sub-Saharan Africa|Subsaharan Africa"), ("oceania", "Oceania|大洋洲|オセアニア"),
    ("middle-africa", "Central Africa|Middle Africa"), ("north-america", "North America|北米"),
    ("caribbean", "Caribbean"),
    ("australia-and-new-zealand", "Australasia|Australia and New Zealand|Australia & New Zealand"),
  ])
  func otherNamesAreTaken(_ code: String, _ texts: String) throws {
    for text in texts.split(separator: "|") {
      #expect(try Place(text).code == code, "\(text)")
    }
  }

  @Test(arguments: [
    ("Congo", ["CD", "CG"]), ("the Congo", ["CD", "CG"]), ("刚果", ["CD", "CG"]), ("コンゴ", ["CD", "CG"]),
    ("콩고", ["CD", "CG"]), ("Virgin Islands", ["VG", "VI"]), ("ドミニカ", ["DM", "DO"]), ("圣马丁", ["MF", "SX"]),
  ])
  func aNameOfTwoCountriesIsRefusedWithBoth(_ text: String, _ codes: [String]) throws {
    let error = try #require(throws: UnknownPlace.self) { try Place(text) }
    #expect(error.message == "'\(text)' is the name of more than one country")
    #expect(error.suggestions.map(\.code) == codes)
    #expect(error.advice.hasPrefix("say which: \(codes[0]) ("))
  }

  @Test func errorsSayWhatAndWhatToDo() throws {
    let unknown = try #require(throws: UnknownPlace.self) { try Place("XK9") }
    #expect(unknown.message == "'XK9' is no country or region")
    #expect(unknown.advice.hasPrefix("give a code such as KR"))
    #expect(unknown.suggestions.isEmpty)
    let near = try #require(throws: UnknownPlace.self) { try Place("Soth Korea") }
    #expect(near.advice == "did you mean KR (South Korea) or KP (North Korea)?")
    #expect(near.description == "\(near.message); \(near.advice)")
    let region = try #require(throws: UnknownPlace.self) { try Place("eastrn-asia") }
    #expect(region.suggestions.first?.code == "eastern-asia")
    let both = try #require(throws: UnknownPlace.self) { try Place("Congo") }
    #expect(both.advice == "say which: CD (Congo - Kinshasa) or CG (Congo - Brazzaville)")
  }

  @Test(arguments: [
    "", " ", "-", "\0", "\u{200B}", "()", "...", "the", "the ", "&", "1", "12", "123", "K", "한",
  ])
  func textWithoutANameIsRefused(_ text: String) {
    #expect(throws: UnknownPlace.self) { try Place(text) }
  }

  @Test func errorsFitInOneLine() throws {
    let error = try #require(throws: UnknownPlace.self) {
      try Place("line\nbreak \u{1B}[31m \u{2028}" + String(repeating: "x", count: 1000))
    }
    #expect(error.message.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x2028 })
    #expect(error.message.count < 80)
  }
}
