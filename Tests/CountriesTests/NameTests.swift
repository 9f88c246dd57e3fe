import Testing

@testable import Countries

@Suite struct NameTests {
  @Test(arguments: Language.allCases)
  func everyCountryIsFoundByItsName(_ language: Language) throws {
    var names: Set<String> = []
    for country in CountryCode.all {
      let name = country.name(in: language)
      #expect(!name.isEmpty)
      #expect(names.insert(name).inserted, "\(name) twice")
      #expect(try Place(name) == PlaceIndex.place(of: country), "\(name)")
    }
  }

  @Test(arguments: Language.allCases)
  func everyRegionIsFoundByItsName(_ language: Language) throws {
    var names: Set<String> = []
    for region in Region.all {
      let name = region.name(in: language)
      #expect(names.insert(name).inserted, "\(name) twice")
      #expect(try Place(name) == .region(region), "\(name)")
    }
  }

  @Test func namesAreInTheirLanguage() throws {
    let korea = try #require(CountryCode("KR"))
    #expect(Language.allCases.map(korea.name(in:)) == ["South Korea", "韩国", "南韓", "韓国", "대한민국"])
    let union = CountryCode.europeanUnion
    #expect(Language.allCases.map(union.name(in:)) == ["European Union", "欧盟", "歐盟", "欧州連合", "유럽 연합"])
    let asia = try #require(Region(slug: "eastern-asia"))
    #expect(Language.allCases.map(asia.name(in:)) == ["Eastern Asia", "东亚", "東亞", "東アジア", "동아시아"])
    #expect(try Place("EU").name(in: .japanese) == "欧州連合")
    #expect(try Place("KR").name(in: .korean) == "대한민국")
    #expect(try Place("europe").name(in: .korean) == "유럽")
  }

  @Test func theIndexIsSortedAndItsKeysAreFolded() {
    for table in [CountryTable.keys, CountryTable.mistakes] {
      let lines = table.split(separator: "\n")
      var previous: [UInt8] = []
      for line in lines {
        let key = line.prefix { $0 != " " }
        #expect(NameKey(key).text.utf8.elementsEqual(key.utf8), "\(key)")
        #expect(previous.lexicographicallyPrecedes(Array(key.utf8)), "\(key)")
        #expect(!PlaceIndex.places(in: line.split(separator: " ").dropFirst().map { $0 }).isEmpty, "\(line)")
        previous = Array(key.utf8)
      }
      #expect(lines.count > 100)
    }
  }

  @Test func mistakesAreNotAccepted() {
    for line in CountryTable.mistakes.split(separator: "\n") {
      #expect(throws: UnknownPlace.self) { try Place(line.prefix { $0 != " " }) }
    }
  }

  @Test(arguments: [
    ("Côte d’Ivoire", "cotedivoire"), ("  SOUTH-Korea. ", "southkorea"), ("ＫＯＲＥＡ", "korea"),
    ("あめりか", "アメリカ"), ("ｱﾒﾘｶ", "アメリカ"), ("ﾄﾞｲﾂ", "ドイツ"), ("ﾌﾟｴﾙﾄﾘｺ", "プエルトリコ"), ("ｳﾞ", "ヴ"), ("ウ\u{3099}", "ヴ"),
    ("Straße & Œuvre", "strasseandoeuvre"), ("Việt Nam", "vietnam"), ("Curac\u{327}ao", "curacao"),
    ("🇰🇷", "kr"), ("刚果（金）", "刚果金"), ("\u{200B}日\u{FE00}本\n", "日本"), ("Łódź", "lodz"),
    ("\u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8}", "한국"), ("ț", "t"), ("", ""), ("'-. ", ""),
  ])
  func foldingSetsAsideWhatMakesNoDifference(_ text: String, _ key: String) {
    #expect(NameKey(text).text.unicodeScalars.elementsEqual(key.unicodeScalars))
  }
}
