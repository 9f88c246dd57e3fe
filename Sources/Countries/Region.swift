/// A region of the United Nations' M49 standard.
///
/// The regions are the world, its continental regions (`africa`, `americas`, `asia`, `europe`, `oceania`), their
/// sub-regions and intermediate regions, and `north-america` (M49 003), which is Northern America, Central
/// America and the Caribbean together. Membership follows M49 strictly: Cyprus and Turkey are in
/// `western-asia`, Russia is in `eastern-europe`, Iran in `southern-asia`. Two need a word: Taiwan is not in the
/// UN's list and is put in `eastern-asia`; Antarctica is in `world` and in no region of it.
///
/// Source: United Nations Statistics Division, Standard country or area codes for statistical use (M49).
public struct Region: Hashable, Sendable {
  /// The place in `CountryTable.regions`.
  let row: UInt8

  init(row: Int) {
    self.row = UInt8(row)
  }

  /// The region with this slug, as in `eastern-asia`; `nil` when there is none.
  ///
  /// The slug is exact: `Place` takes names. `micronesia` is taken for `micronesian-region` here, where no country
  /// can be meant.
  ///
  /// - Complexity: O(*n*) over the regions.
  public init?(slug: some StringProtocol) {
    let slug = slug == "micronesia" ? "micronesian-region" : String(slug)
    guard let region = Region.all.first(where: { $0.slug == slug }) else { return nil }
    self = region
  }

  init?(m49: some StringProtocol) {
    guard let region = Region.all.first(where: { $0.fields[0] == m49 }) else { return nil }
    self = region
  }

  /// All regions, each after those it is part of; built when first asked for.
  public static let all: [Region] = (0..<CountryTable.regionCount).map(Region.init(row:))
}

extension Region: CustomStringConvertible {
  /// The slug.
  public var description: String { slug }
}
