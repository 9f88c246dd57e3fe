/// A language in which names of countries and regions are known.
///
/// Source of the names: Unicode CLDR.
public enum Language: Hashable, Sendable, CaseIterable {
  /// English, as in "South Korea".
  case english
  /// Chinese in simplified characters, as in "韩国".
  case chineseSimplified
  /// Chinese in traditional characters, as in "南韓".
  case chineseTraditional
  /// Japanese, as in "韓国".
  case japanese
  /// Korean, as in "대한민국".
  case korean
}
