#!/usr/bin/env python3
"""Writes Sources/Countries/CountryTable.swift: codes, regions, names and the index from names to codes.

Usage, from the package's folder:

    python3 -m venv .venv && .venv/bin/pip install babel pycountry country_converter
    .venv/bin/python Sources/Countries/Generator/generate-countries.py            # rewrites the table
    .venv/bin/python Sources/Countries/Generator/generate-countries.py --check    # fails if the table is not what would be written

Sources: codes are ISO 3166-1 (checked against pycountry); regions are UN M49 (written out below, checked
against country_converter, known differences listed); names are Unicode CLDR (through babel). The other names
people use are written out below, one line a country.

Every name is folded (`fold`) as `NameKey` folds what a person types; the tests check that the two agree.
"""

import csv
import pathlib
import sys
import unicodedata

import babel
import country_converter
import pycountry
from babel import Locale
from babel.core import get_cldr_version

LANGUAGES = [("english", "en"), ("chineseSimplified", "zh_Hans"), ("chineseTraditional", "zh_Hant"),
             ("japanese", "ja"), ("korean", "ko")]

# UN M49: the regions without a region of their own inside. TW is not in the UN's list; it is put with its
# neighbours. AQ is in the world and in no region of it.
LEAVES = {
    "015": "DZ EG EH LY MA SD TN",
    "014": "BI DJ ER ET IO KE KM MG MU MW MZ RE RW SC SO SS TF TZ UG YT ZM ZW",
    "017": "AO CD CF CG CM GA GQ ST TD",
    "018": "BW LS NA SZ ZA",
    "011": "BF BJ CI CV GH GM GN GW LR ML MR NE NG SH SL SN TG",
    "029": "AG AI AW BB BL BQ BS CU CW DM DO GD GP HT JM KN KY LC MF MQ MS PR SX TC TT VC VG VI",
    "013": "BZ CR GT HN MX NI PA SV",
    "005": "AR BO BR BV CL CO EC FK GF GS GY PE PY SR UY VE",
    "021": "BM CA GL PM US",
    "143": "KG KZ TJ TM UZ",
    "030": "CN HK JP KP KR MN MO TW",
    "035": "BN ID KH LA MM MY PH SG TH TL VN",
    "034": "AF BD BT IN IR LK MV NP PK",
    "145": "AE AM AZ BH CY GE IL IQ JO KW LB OM PS QA SA SY TR YE",
    "151": "BG BY CZ HU MD PL RO RU SK UA",
    "154": "AX DK EE FI FO GB GG IE IM IS JE LT LV NO SE SJ",
    "039": "AD AL BA ES GI GR HR IT ME MK MT PT RS SI SM VA",
    "155": "AT BE CH DE FR LI LU MC NL",
    "053": "AU CC CX HM NF NZ",
    "054": "FJ NC PG SB VU",
    "057": "FM GU KI MH MP NR PW UM",
    "061": "AS CK NU PF PN TK TO TV WF WS",
    "001": "AQ",
}

# country_converter's column UNregion differs from the UN's list in these.
M49_DIFFERENCES = {"NR": "Polynesia", "AQ": "Antarctica"}

# M49, slug, the regions directly inside, and other names.
REGIONS = [
    ("001", "world", "002 019 142 150 009", "the world|global|earth|全世界|全球|전 세계|グローバル"),
    ("002", "africa", "015 202", "アフリカ大陸|아프리카 대륙"),
    ("015", "northern-africa", "", "North Africa"),
    ("202", "sub-saharan-africa", "014 017 018 011", "Subsaharan Africa|サハラ以南アフリカ|サハラ以南のアフリカ|사하라 이남 아프리카"),
    ("014", "eastern-africa", "", "East Africa"),
    ("017", "middle-africa", "", "Central Africa|中部アフリカ"),
    ("018", "southern-africa", "", "南部非洲"),
    ("011", "western-africa", "", "West Africa"),
    ("019", "americas", "419 021", "the Americas|North and South America|美洲大陆|美洲大陸|米州|아메리카|아메리카주|미주"),
    ("419", "latin-america-and-the-caribbean", "029 013 005",
     "Latin America and Caribbean|LAC|Latin America|拉美|拉丁美洲和加勒比地区|中南米|중남미|라틴아메리카"),
    ("029", "caribbean", "", "the Caribbean|West Indies|加勒比|カリブ海|カリブ海地域|카리브|카리브해"),
    ("013", "central-america", "", "中米"),
    ("005", "south-america", "", "南米|남미"),
    ("021", "northern-america", "", ""),
    ("003", "north-america", "029 013 021", "北米|북미|北アメリカ大陸"),
    ("142", "asia", "143 030 035 034 145", "亚细亚|亞細亞|アジア州|아시아주"),
    ("143", "central-asia", "", "Middle Asia|中央亚细亚"),
    ("030", "eastern-asia", "", "East Asia|동아시아|東亜"),
    ("035", "south-eastern-asia", "", "Southeast Asia|South East Asia|South-East Asia|东南亚|東南亞|동남아|동남아시아"),
    ("034", "southern-asia", "", "South Asia"),
    ("145", "western-asia", "", "West Asia"),
    ("150", "europe", "151 154 039 155", "歐羅巴|欧罗巴|欧州|유럽주|구라파"),
    ("151", "eastern-europe", "", "East Europe|東欧|동유럽"),
    ("154", "northern-europe", "", "North Europe|北欧|북유럽"),
    ("039", "southern-europe", "", "South Europe|南欧|남유럽"),
    ("155", "western-europe", "", "West Europe|西欧|서유럽"),
    ("009", "oceania", "053 054 057 061", "大洋州|오세아니아주"),
    ("053", "australia-and-new-zealand", "", "Australasia"),
    ("054", "melanesia", "", ""),
    ("057", "micronesian-region", "", "Micronesia Region"),
    ("061", "polynesia", "", ""),
]

# CLDR's names with alt="short", which babel leaves out; used where the plain name is long or a double one.
SHORT = {
    "en": {"HK": "Hong Kong", "MO": "Macao", "PS": "Palestine", "MM": "Myanmar"},
    "zh_Hans": {"HK": "香港", "MO": "澳门", "PS": "巴勒斯坦"},
    "zh_Hant": {"HK": "香港", "MO": "澳門", "PS": "巴勒斯坦"},
    "ja": {"HK": "香港", "MO": "マカオ", "PS": "パレスチナ"},
    "ko": {"HK": "홍콩", "MO": "마카오", "PS": "팔레스타인"},
}

# Where CLDR's name of a region is not a heading (001), names less than the region holds (419), or has a
# slip of the pen (202).
REGION_NAMES = {
    "en": {"001": "World", "419": "Latin America & the Caribbean"},
    "zh_Hans": {"419": "拉丁美洲和加勒比"},
    "zh_Hant": {"419": "拉丁美洲和加勒比", "202": "撒哈拉沙漠以南非洲"},
    "ja": {"419": "ラテンアメリカ・カリブ"},
    "ko": {"419": "라틴 아메리카 및 카리브"},
}

# Formal names made by a pattern from the English name.
FORMAL = {
    "Republic of {}": "AL AM AO AT AZ BA BG BI BJ BW BY CL CM CO CR CU CV CY CZ DJ EC EE FI FJ GH GN GQ GT GW GY "
    "HN HR HT HU ID IE IN IQ IS IT KE KG KI KZ LR LT LV MD MG MK ML MM MN MT MU MV MW MZ NA NI NR PA PE PL PT "
    "PW PY RO RS RU RW SC SG SI SK SL SM SN SR SS SV TD TG TJ TM TN TR TT UA UG UZ VU YE ZA ZM ZW CI AR FR "
    "GA GE MA ME BO PH MH SD NE GM KM MV UY VN LB SY CF",
    "Republic of the {}": "CG GM MH PH SD NE MV",
    "Kingdom of {}": "BE BH BT DK ES KH LS MA NL NO SA SE SZ TH TO",
    "Kingdom of the {}": "NL",
    "State of {}": "ER IL KW LY QA PS JP BR",
    "Principality of {}": "AD LI MC",
    "Commonwealth of {}": "AU DM PR",
    "Commonwealth of the {}": "BS MP",
    "Islamic Republic of {}": "AF IR MR PK",
    "Federal Republic of {}": "DE NG SO",
    "Federative Republic of {}": "BR",
    "Federal Democratic Republic of {}": "ET NP",
    "People's Republic of {}": "CN BD",
    "Democratic Republic of {}": "ST TL",
    "Independent State of {}": "PG WS",
    "Sultanate of {}": "OM",
    "Grand Duchy of {}": "LU",
    "Socialist Republic of {}": "VN",
    "Democratic Socialist Republic of {}": "LK",
    "Plurinational State of {}": "BO",
    "Bolivarian Republic of {}": "VE",
    "United Republic of {}": "TZ",
    "Union of the {}": "KM",
    "Hashemite Kingdom of {}": "JO",
    "Co-operative Republic of {}": "GY",
    "People's Democratic Republic of {}": "DZ",
    "Arab Republic of {}": "EG",
    "{}, Republic of": "MD KR CG ZA IE MK",
    "{}, Islamic Republic of": "IR",
    "{}, Plurinational State of": "BO",
    "{}, Bolivarian Republic of": "VE",
    "{}, United Republic of": "TZ",
    "{}, State of": "PS",
    "{}, Federated States of": "FM",
    "{} Darussalam": "BN",
    "{} (Malvinas)": "FK",
}

# What people write besides the names above.
OTHER_NAMES = {
    "AE": "UAE|U.A.E.|Emirates|阿联酋|阿聯酋|阿拉伯聯合酋長國|UAE連邦|アラブ首長国|아랍에미리트연합|아랍에미리트 연합국",
    "AG": "Antigua",
    "AQ": "南极|南極|南極大陸|남극",
    "AR": "Argentine Republic|Argentine|亞根廷|아르헨띠나",
    "AT": "Österreich",
    "AU": "澳洲|豪州|호주|オーストラリア連邦",
    "AW": "阿魯巴",
    "AX": "Aland|Åland",
    "AZ": "아제르바이젠",
    "BA": "Bosnia|Bosnia-Herzegovina|波黑|ボスニア|보스니아",
    "BD": "孟加拉|孟加拉國",
    "BE": "België|Belgique|白耳義|벨지움",
    "BF": "Burkina|Upper Volta",
    "BL": "Saint Barts|St. Barts",
    "BN": "Brunei",
    "BQ": "Bonaire, Sint Eustatius and Saba|Bonaire|BES Islands",
    "BR": "Brasil|伯剌西爾|브라질 연방공화국",
    "BY": "Byelorussia|Belorussia|벨로루시",
    "BZ": "British Honduras",
    "CA": "加奈陀",
    "CC": "Cocos Islands|Keeling Islands",
    "CD": "DRC|DR Congo|D.R. Congo|Congo (DRC)|Congo-Kinshasa|Congo, Democratic Republic of the|"
    "Congo, The Democratic Republic of the|Democratic Republic of the Congo|Democratic Republic of Congo|"
    "Zaire|Zaïre|刚果民主共和国|剛果民主共和國|民主刚果|民主剛果|コンゴ民主共和国|콩고민주공화국|콩고 민주 공화국",
    "CF": "CAR|중앙아프리카공화국|중앙아프리카",
    "CG": "Republic of Congo|Republic of the Congo|Congo Republic|Congo (Republic)|Congo (Brazzaville)|"
    "Congo, Republic of the|刚果共和国|剛果共和國|コンゴ共和国|콩고공화국|콩고 공화국",
    "CH": "Swiss Confederation|Swiss|Schweiz|Suisse|Svizzera|瑞西|스위스 연방|スイス連邦",
    "CI": "Ivory Coast|Cote d'Ivoire|象牙海岸|科特迪瓦|アイボリーコースト|象牙海岸共和国|아이보리코스트",
    "CN": "PRC|P.R. China|P.R.C.|Mainland China|China mainland|Communist China|China, People's Republic of|"
    "中华人民共和国|中華人民共和國|中華人民共和国|中国大陆|中國大陸|中国大陸|大陆|大陸|중화인민공화국|중국 본토|支那|チャイナ",
    "CV": "Cabo Verde|Republic of Cabo Verde",
    "CW": "Curacao",
    "CZ": "Czech Republic|Czech|Česko|捷克共和国|捷克共和國|チェコ共和国|체코공화국|체코 공화국",
    "DE": "Deutschland|德意志|德意志联邦共和国|德意志聯邦共和國|独逸|独国|도이칠란트|ドイツ連邦共和国|독일연방공화국|West Germany|"
    "西ドイツ|西德|서독",
    "DJ": "Jibuti",
    "DK": "Danmark|丁抹|デンマーク王国",
    "DM": "ドミニカ国|도미니카 연방",
    "DO": "Dominican Rep.|多米尼加|多明尼加|도미니카공화국",
    "DZ": "Democratic and Popular Republic of Algeria",
    "EG": "이집트 아랍 공화국|エジプト・アラブ共和国",
    "EE": "Eesti",
    "EH": "Sahrawi|Sahrawi Arab Democratic Republic",
    "ER": "the State of Eritrea",
    "ES": "España|Espana|에스파냐|西国",
    "ET": "Abyssinia|에디오피아|イーシオピア",
    "EU": "European Union|E.U.|the EU|European Communities|European Community|EEC|"
    "European Economic Community|欧洲联盟|歐洲聯盟|欧盟|歐盟|ＥＵ|ヨーロッパ連合|欧州共同体|유럽연합|유럽 공동체|欧洲共同体|歐洲共同體",
    "FI": "Suomi|芬兰共和国|芬蘭共和國|フィンランド共和国|핀랜드",
    "FJ": "Fiji Islands|フィージー",
    "FK": "Malvinas|Islas Malvinas|Falklands|马尔维纳斯群岛|馬爾維納斯群島|マルビナス諸島",
    "FM": "Federated States of Micronesia|密克罗尼西亚联邦|密克羅尼西亞聯邦|미크로네시아 연방",
    "FO": "Faeroe Islands|Faroes|Faroe",
    "FR": "French Republic|法兰西|法蘭西|法兰西共和国|法蘭西共和國|仏国|仏蘭西|仏|フランス共和国|불란서|프랑스 공화국",
    "GA": "Gabonese Republic",
    "GB": "UK|U.K.|Britain|Great Britain|United Kingdom of Great Britain and Northern Ireland|"
    "大不列颠|大不列顛|联合王国|聯合王國|英吉利|英国|グレートブリテン|連合王国|グレートブリテン及び北アイルランド連合王国|영국연합왕국|대영제국|"
    "大英帝国|그레이트브리튼",
    "GE": "グルジア|그루지야|乔治亚|格魯吉亞|Sakartvelo",
    "GR": "Hellenic Republic|Hellas|ギリシア|그리이스|希腊共和国",
    "GF": "Guyane|French Guyana|ギアナ",
    "GS": "South Georgia|South Georgia and the South Sandwich Islands",
    "GW": "Guinea Bissau",
    "HK": "Hong Kong SAR|Hongkong|Hong Kong, China|China, Hong Kong SAR|HKSAR|"
    "Hong Kong Special Administrative Region of China|香港特别行政区|香港特別行政區|香港特別行政区|ホンコン|中国香港|中國香港|홍콩특별행정구",
    "HM": "Heard Island and McDonald Islands",
    "HR": "Hrvatska",
    "HU": "Magyarország",
    "ID": "印尼|印度尼西亞|인니",
    "IE": "Republic of Ireland|Eire|Éire|爱尔兰共和国|愛爾蘭共和國|アイルランド共和国",
    "IL": "以色列国|以色列國|イスラエル国|이스라엘국",
    "IM": "Mann|Isle of Mann",
    "IN": "Bharat|印度共和国|印度共和國|天竺|インド共和国|인디아|인도 공화국",
    "IO": "Chagos Archipelago|Chagos|Diego Garcia",
    "IR": "Persia|伊朗伊斯兰共和国|イラン・イスラム共和国|이란 이슬람 공화국|ペルシャ|페르시아",
    "IS": "Ísland",
    "IT": "Italian Republic|Italia|義大利共和國|意大利共和国|伊太利|伊国|이태리|イタリア共和国|意大利",
    "JP": "Nippon|Nihon|日本国|日本國|ニホン|ニッポン|ジャパン|일본국",
    "KE": "肯尼亞",
    "KG": "Kyrgyz Republic|Kirghizia|Kirgizstan|吉尔吉斯|キルギスタン|키르기스탄",
    "KH": "Kampuchea|高棉|캄푸치아",
    "KN": "St. Kitts|Saint Kitts|St. Christopher and Nevis|St. Christopher & Nevis",
    "KP": "DPRK|D.P.R.K.|DPR Korea|Democratic People's Republic of Korea|Korea, Democratic People's Republic of|"
    "Korea, North|N. Korea|Korea (North)|北朝鲜|朝鲜|朝鮮|朝鮮民主主義人民共和国|朝鮮民主主義人民共和國|朝鲜民主主义人民共和国|北韩|北韓|北朝鮮|"
    "조선|조선민주주의인민공화국|조선 민주주의 인민 공화국|이북",
    "KR": "Korea|Republic of Korea|ROK|R.O.K.|Korea, South|S. Korea|Korea (South)|Korea, Rep.|"
    "Korea Republic|韩国|韓國|韓国|南韩|南韓|大韩民国|大韓民國|大韓民国|南朝鲜|南朝鮮|한국|대한민국|남한|남조선|コリア|ハングク|Hanguk",
    "KZ": "카자흐|哈萨克",
    "LA": "Lao PDR|Lao People's Democratic Republic|寮国|라오인민민주공화국",
    "LB": "Lebanese Republic",
    "LC": "St Lucia",
    "LK": "Ceylon|セイロン|錫蘭|锡兰|실론",
    "LT": "Lietuva",
    "LU": "卢森堡大公国|ルクセンブルグ|룩셈부르그",
    "LV": "Latvija",
    "LY": "Libyan Arab Jamahiriya",
    "MD": "摩爾多瓦|Moldavia",
    "ME": "黑山共和国|黑山|蒙特内哥罗",
    "MF": "Saint Martin (French part)|Saint-Martin",
    "MK": "Macedonia|FYROM|Former Yugoslav Republic of Macedonia|The former Yugoslav Republic of Macedonia|"
    "Republic of Macedonia|马其顿|馬其頓|マケドニア|마케도니아",
    "MM": "Burma|Myanmar|Republic of the Union of Myanmar|ミャンマー|ビルマ|버마|缅甸联邦|緬甸聯邦",
    "MN": "蒙古国|蒙古國|モンゴル国|몽고|外蒙古",
    "MO": "Macau|Macao SAR|Macau SAR|Macao Special Administrative Region of China|China, Macao SAR|"
    "澳门特别行政区|澳門特別行政區|중국 마카오|中国澳门|中國澳門|澳門特別行政区",
    "MP": "Northern Marianas",
    "MU": "毛里求斯",
    "MV": "馬爾代夫",
    "MX": "United Mexican States|墨国|México|멕시코합중국|メキシコ合衆国",
    "MY": "馬來西亞|大马|マレイシア|말레이지아",
    "NG": "尼日利亞",
    "NL": "Holland|Nederland|荷兰王国|和蘭|阿蘭陀|蘭国|オランダ王国|ネーデルラント|홀란드|네델란드|荷兰|荷蘭",
    "NO": "Norge|諾威",
    "NZ": "Aotearoa|新西蘭|纽西兰|뉴질렌드",
    "PH": "Pilipinas|比律賓|필립핀",
    "PL": "Polska|波兰共和国|폴랜드",
    "PM": "Saint-Pierre",
    "PN": "Pitcairn|Pitcairn Island",
    "PS": "Palestine|Occupied Palestinian Territory|Palestinian Authority|巴勒斯坦国|パレスチナ国",
    "PT": "Portuguese Republic|葡国|葡國",
    "RE": "La Réunion",
    "RU": "Russian Federation|俄国|俄國|俄联邦|俄罗斯联邦|俄羅斯聯邦|露国|ロシア連邦|러시아 연방|노서아",
    "RW": "Rwandese Republic",
    "SA": "Saudi|KSA|沙特|沙烏地|沙地阿拉伯|サウジ|사우디",
    "SB": "Solomons",
    "SE": "Sverige|瑞典王国|スウェーデン王国|스웨덴 왕국|스웨든",
    "SG": "星加坡|新嘉坡|シンガポール共和国|싱가폴",
    "SH": "Saint Helena, Ascension and Tristan da Cunha|St. Helena, Ascension and Tristan da Cunha",
    "SI": "Slovenija",
    "SJ": "Svalbard|Spitsbergen",
    "SK": "Slovak Republic|Slovensko|斯洛伐克共和国|スロバキア共和国|スロヴァキア",
    "ST": "São Tomé|Sao Tome",
    "SX": "Sint Maarten (Dutch part)|St. Maarten",
    "SY": "Syrian Arab Republic",
    "SZ": "Swaziland|スワジランド|스와질란드",
    "TF": "French Southern and Antarctic Lands",
    "TG": "Togolese Republic",
    "TH": "Siam|シャム|タイ王国|타이|타일랜드|暹罗|暹羅",
    "TL": "East Timor|Timor|東ティモール民主共和国|티모르",
    "TR": "Turkey|Turkiye|Türkiye|土耳其共和国|터키|トルコ共和国|터어키",
    "TT": "Trinidad",
    "TW": "Taiwan|Republic of China|R.O.C.|ROC|Chinese Taipei|Taiwan, Province of China|Taiwan, China|Formosa|"
    "台湾|台灣|臺灣|中华民国|中華民國|中華民国|中国台湾|中華台北|中华台北|タイワン|타이완|중화민국|대만",
    "TZ": "坦桑尼亞",
    "UA": "Ukraina|우끄라이나",
    "UM": "United States Minor Outlying Islands|US Outlying Islands|US Minor Outlying Islands",
    "US": "USA|U.S.|U.S.A.|US|America|United States of America|the United States|the States|"
    "美利坚合众国|美利堅合眾國|美利坚|美国|美國|米国|アメリカ|アメリカ合衆国|亜米利加|ユーエスエー|合衆国|미합중국|아메리카 합중국|미국",
    "UY": "Eastern Republic of Uruguay",
    "VA": "Holy See|Vatican|Holy See (Vatican City State)|Vatican City State|教廷|圣座|聖座|バチカン|ヴァチカン|바티칸|교황청|"
    "梵蒂冈城国",
    "VC": "Saint Vincent and the Grenadines|St. Vincent and the Grenadines|Saint Vincent|St. Vincent",
    "VE": "ベネズエラ・ボリバル共和国",
    "VG": "Virgin Islands, British|Virgin Islands (British)|BVI",
    "VI": "Virgin Islands, U.S.|Virgin Islands (U.S.)|Virgin Islands of the United States|USVI|"
    "United States Virgin Islands",
    "VN": "Viet Nam|Socialist Republic of Viet Nam|ヴェトナム|월남|베트남 사회주의 공화국|ベトナム社会主義共和国|安南",
    "WS": "Western Samoa|西萨摩亚",
    "ZA": "RSA|南非共和国|南非共和國|南ア|南アフリカ共和国|남아공|남아프리카공화국|남아프리카 공화국",
    "ZW": "Rhodesia",
}

# Names of more than one country: they are refused, and the countries are named.
AMBIGUOUS = {
    "CD CG": "Congo|the Congo|刚果|剛果|コンゴ|콩고",
    "VG VI": "Virgin Islands|维尔京群岛|維京群島|ヴァージン諸島|バージン諸島|버진아일랜드|버진 제도",
    "DM DO": "ドミニカ",
    "MF SX": "圣马丁|聖馬丁|圣马丁岛|聖馬丁島|セント・マーチン島|Saint Martin Island",
}

# Not accepted, but it is plain what was meant: codes of other lists (Eurostat, ISO 639, IOC, FIFA, vehicle
# plates), codes withdrawn from ISO 3166, and names of parts and of former states.
MISTAKES = {
    "AE": "Dubai|Abu Dhabi", "BG": "BUL", "CD": "ZR|ZAR", "CH": "SUI",
    "CL": "Chili", "CN": "ZH|CHI|中", "CW BQ SX": "AN|ANT|Netherlands Antilles", 
    "CZ SK": "CS|CSK|TCH|Czechoslovakia|捷克斯洛伐克|チェコスロバキア|체코슬로바키아",
    "DE": "GER|DD|DDR|GDR|East Germany|东德|東德|東ドイツ|동독|BRD|FRG|독", "DK": "DEN|DA", 
    "ES": "SP|SPA|Catalonia", "EU": "EUR|EURO|EZ|Eurozone|Euro area|欧元区|歐元區|ユーロ圏|유로존|UE",
    "FR": "FX|FXX", "GB": "EN|ENG|England|Scotland|Wales|Northern Ireland|英格兰|英格蘭|苏格兰|蘇格蘭|威尔士|威爾斯|"
    "北爱尔兰|北愛爾蘭|イングランド|スコットランド|ウェールズ|北アイルランド|잉글랜드|스코틀랜드|웨일스|북아일랜드|SCO|WAL|NIR|英|영",
    "GR": "EL|GRE", "HR": "CRO", "ID": "INA", "IR": "IRI", "JP": "JA|JAP|日|일",
    "KR": "KO|韓|韩|한|SKO", "KP": "NKO", "LV": "LAT", "MM": "BU|BUR|BUM", "MN": "MGL", "MY": "MAS", "NL": "NED|HOL",
    "PH": "PHI|RP", "PT": "POR", "RU": "SU|SUN|USSR|U.S.S.R.|Soviet Union|苏联|蘇聯|ソ連|ソビエト連邦|소련",
    "RS ME": "YU|YUG|SCG|Yugoslavia|南斯拉夫|ユーゴスラビア|유고슬라비아|Serbia and Montenegro", 
    "SG": "SIN", "SI": "SLO", "TL": "TP|TMP", "TR": "TU", "TW": "TPE|TWA", "US": "米|美|미",
    "VN": "VIE|VD", "ZA": "SAF", "BF": "HV|HVO", "BJ": "DY|DHY", "ZW": "RH|RHO", "YE": "YD|YMD", "VU": "NH|NHB",
}


def fold(text):
    """What is left of a name when case, diacritics, width, kana form, spaces and punctuation are set aside."""
    special = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i", "&": "and"}
    out = []
    for c in unicodedata.normalize("NFKD", text).lower():
        if c in special:
            out.append(special[c])
        elif c in "\u3099\u309a" or (c.isalnum() and unicodedata.category(c) != "Mn"):
            out.append(chr(ord(c) + 0x60) if "\u3041" <= c <= "\u3096" else c)
    return unicodedata.normalize("NFC", "".join(out))


def region_leaves(m49, children):
    inside = children[m49].split()
    return sorted(set().union(*[region_leaves(c, children) for c in inside])) if inside else [m49]


def check_sources(leaf_of):
    """Stops when the codes, or the regions, are not those of the other lists."""
    iso = {c.alpha_2: c.alpha_3 for c in pycountry.countries}
    if len(iso) != 249 or set(iso) != set(leaf_of):
        sys.exit(f"codes differ from ISO 3166-1: {set(iso) ^ set(leaf_of)}")
    english = {"053": "Australia and New Zealand"}
    un_names = {m49: english.get(m49, slug.replace("-", " ")).lower() for m49, slug, _, _ in REGIONS}
    un_names["057"] = "micronesia"
    un_names["035"] = "south-eastern asia"
    path = pathlib.Path(country_converter.__file__).parent / "country_data.tsv"
    with open(path, encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            code = {"^GB$|^UK$": "GB", "^GR$|^EL$": "GR"}.get(row["ISO2"], row["ISO2"])
            if code not in iso:
                continue
            if row["ISO3"] != iso[code]:
                sys.exit(f"alpha-3 of {code} differs: {row['ISO3']}, {iso[code]}")
            theirs, ours = row["UNregion"], un_names[leaf_of[code]]
            if theirs.lower() != ours and M49_DIFFERENCES.get(code) != theirs:
                sys.exit(f"region of {code} differs: {theirs}, {ours}")
    return iso


class Index:
    """Folded names to codes; stops at a name which would mean two things."""

    def __init__(self):
        self.keys = {}
        self.clashes = []

    def add(self, text, value):
        key = fold(text)
        if not key:
            sys.exit(f"nothing is left of {text!r}")
        if self.keys.setdefault(key, value) != value:
            self.clashes.append(f"{text!r} is both {self.keys[key]} and {value}")

    def rows(self):
        if self.clashes:
            sys.exit("\n".join(self.clashes))
        return [f"{k} {v}" for k, v in sorted(self.keys.items(), key=lambda kv: kv[0].encode())]


def english_variants(name):
    """The same English name with the abbreviation spelt out."""
    if name.startswith("St. "):
        yield "Saint" + name[3:]


def build():
    locales = {tag: Locale.parse(tag).territories for _, tag in LANGUAGES}
    leaf_of = {code: m49 for m49, codes in LEAVES.items() for code in codes.split()}
    alpha3 = check_sources(leaf_of)
    codes = sorted([*alpha3, "EU"])
    names = {tag: {c: SHORT[tag].get(c, locales[tag][c]) for c in codes} for tag in locales}
    index = Index()
    for code in codes:
        for tag in locales:
            index.add(names[tag][code], code)
            index.add(locales[tag][code], code)
        for variant in english_variants(names["en"][code]):
            index.add(variant, code)
        for other in filter(None, OTHER_NAMES.get(code, "").split("|")):
            index.add(other, code)
    for pattern, members in FORMAL.items():
        for code in members.split():
            name = {"CG": "Congo", "KR": "Korea"}.get(code, names["en"][code])
            index.add(pattern.format(name), code)
    children = {m49: inside for m49, _, inside, _ in REGIONS}
    region_names = {tag: {} for tag in locales}
    for m49, slug, _, others in REGIONS:
        index.add(slug, m49)
        for tag in locales:
            region_names[tag][m49] = REGION_NAMES[tag].get(m49, locales[tag][m49])
            index.add(region_names[tag][m49], m49)
            index.add(locales[tag][m49], m49)
        for other in filter(None, others.split("|")):
            index.add(other, m49)
    for value, texts in AMBIGUOUS.items():
        for text in texts.split("|"):
            index.add(text, value)
    mistakes = Index()
    taken = {c.lower() for c in codes} | {a.lower() for a in alpha3.values()}
    for value, texts in MISTAKES.items():
        for text in filter(None, texts.split("|")):
            key = fold(text)
            if key in taken or key in index.keys:
                sys.stderr.write(f"mistake {text!r} means {index.keys.get(key, key)} already: left out\n")
            else:
                mistakes.add(text, value)
    for key in index.keys:
        if key in taken and not (key in ("usa", "us") and index.keys[key] == "US"):
            sys.stderr.write(f"name {key!r} ({index.keys[key]}) is a code: the code wins\n")
    report_missing(index, alpha3)
    country_rows = [f"{c} {alpha3.get(c, '---')} {leaf_of.get(c, '---')}" for c in codes]
    everything = sorted(LEAVES)
    region_rows = []
    for m49, slug, _, _ in REGIONS:
        leaves = everything if m49 == "001" else region_leaves(m49, children)
        region_rows.append(f"{m49} {slug} {' '.join(leaves)}")
    return render(codes, country_rows, region_rows, names, region_names, index, mistakes)


def report_missing(index, alpha3):
    """Tells which names of ISO's own list are not in the index."""
    for country in pycountry.countries:
        for field in ("name", "common_name", "official_name"):
            text = getattr(country, field, None)
            key = fold(text) if text else None
            if key and index.keys.get(key) != country.alpha_2 and index.keys.get(key[3:]) != country.alpha_2:
                sys.stderr.write(f"{country.alpha_2}: {text!r} is {index.keys.get(key)}\n")


def literal(name, doc, rows):
    body = "\n".join("    " + row for row in rows)
    doc_lines = "\n".join("  /// " + line for line in doc)
    return f'{doc_lines}\n  static var {name}: String {{\n    """\n{body}\n    """\n  }}\n'


def render(codes, country_rows, region_rows, names, region_names, index, mistakes):
    parts = [
        literal("codes", ["Alpha-2, alpha-3, and the M49 code of the innermost region, by alpha-2.",
                          "Every row is `codeRowBytes` long, the line's end included."], country_rows),
        literal("regions", ["M49 code, slug, and the innermost regions inside."], region_rows),
    ]
    for case, tag in LANGUAGES:
        rows = [names[tag][c] for c in codes] + [region_names[tag][r[0]] for r in REGIONS]
        parts.append(literal(case, ["Names of the countries and then of the regions, in the order of their tables."], rows))
    parts.append(literal("keys", ["Folded names, sorted by UTF-8 bytes, each with the alpha-2 or M49 code it means.",
                                  "Several codes: the name is ambiguous."], index.rows()))
    parts.append(literal("mistakes", ["Folded wrong codes and names, sorted, each with what was probably meant."],
                         mistakes.rows()))
    head = f"""\
// Generated by Sources/Countries/Generator/generate-countries.py: change the script, not this file.
//
// Codes: ISO 3166-1. Regions: United Nations, Standard country or area codes for statistical use (M49).
// Names: Unicode CLDR, version {get_cldr_version()} (babel {babel.__version__}); Unicode License v3,
// Copyright 1991-present Unicode, Inc., https://www.unicode.org/license.txt

/// The tables, as text: nothing is read, and nothing is built, until something is looked up.
enum CountryTable {{
  /// The number of countries, the European Union included.
  static let countryCount = {len(country_rows)}

  /// The number of regions.
  static let regionCount = {len(region_rows)}

  /// The bytes of a row of `codes`.
  static let codeRowBytes = {len(country_rows[0]) + 1}

"""
    return head + "\n".join(parts) + "}\n"


def main():
    target = pathlib.Path(__file__).resolve().parent.parent / "CountryTable.swift"
    text = build()
    if "--check" in sys.argv[1:]:
        if target.read_text(encoding="utf-8") != text:
            sys.exit(f"{target.name} is not what the script writes")
    else:
        target.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
