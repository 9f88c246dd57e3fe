import Countries
import PartialDates

/// A set of countries as the log numbers it: in the order given.
struct CountrySet: FastHashable {
  var countries: [CountryCode]

  var fastHash: UInt64 {
    countries.reduce(FastHash.seed) { FastHash.combine($0, UInt64($1.packed)) }
  }
}

/// One member of a set-valued attribute of an entity.
struct MemberCell: FastHashable {
  var cell: UInt64
  var member: String

  var fastHash: UInt64 { FastHash.combine(FastHash.combine(FastHash.seed, cell), member) }
}

extension Work: FastHashable {
  var fastHash: UInt64 {
    var hash = FastHash.combine(FastHash.seed, parts.title ?? "\0")
    hash = FastHash.combine(hash, parts.publisher ?? "\0")
    hash = FastHash.combine(hash, parts.author ?? "\0")
    hash = FastHash.combine(hash, parts.url ?? "\0")
    return parts.published.map { FastHash.combine(hash, $0.fastHash) } ?? hash
  }
}

extension PartialDate: FastHashable {
  var fastHash: UInt64 {
    guard let (year, month, day) = plainParts else { return UInt64(bitPattern: Int64(hashValue)) }
    return FastHash.combine(FastHash.seed, UInt64(year) << 16 | UInt64(month) << 8 | UInt64(day))
  }
}
