extension ShippedMapping {
  /// The stringency index of the Oxford tracker, a country an entity, with an event where it changes.
  static var oxcgrtStringency: ShippedMapping {
    ShippedMapping(
      name: "oxcgrt-stringency",
      json: #"""
        {
          "about": "Oxford COVID-19 Government Response Tracker, stringency index of countries (CC BY 4.0)",
          "dataset": "oxcgrt-stringency",
          "where": {"Jurisdiction": "NAT_TOTAL"},
          "melt": {"format": "DDMonYYYY"},
          "date": {"column": "@column", "format": "DDMonYYYY"},
          "kind": "stringency.measured",
          "entity": "index/stringency-{CountryCode}",
          "id": "{CountryCode}/{@date}",
          "countries": {"column": "CountryCode", "map": {"RKS": null}},
          "summary": "The stringency index of {CountryName} is {@value}.",
          "attributes": {
            "name": "Stringency index of {CountryName}",
            "stringency": {"column": "@value", "type": "number", "blank": "unset"}
          },
          "unchanged": "skip",
          "source": {
            "title": "Oxford COVID-19 Government Response Tracker, stringency index",
            "publisher": "Blavatnik School of Government, University of Oxford", "published": "{@vintage}",
            "url": "https://github.com/OxCGRT/covid-policy-dataset"
          }
        }
        """#)
  }

  /// The same of states, provinces and cities, each tied to its country.
  static var oxcgrtStringencyRegions: ShippedMapping {
    ShippedMapping(
      name: "oxcgrt-stringency-regions",
      json: #"""
        {
          "about": "Oxford COVID-19 Government Response Tracker, stringency index of states and cities (CC BY 4.0)",
          "dataset": "oxcgrt-stringency-regions",
          "where": {"Jurisdiction": ["STATE_TOTAL", "CITY_TOTAL"]},
          "melt": {"format": "DDMonYYYY"},
          "date": {"column": "@column", "format": "DDMonYYYY"},
          "kind": "stringency.measured",
          "entity": "index/stringency-{RegionCode}[-{CityCode}]",
          "id": "{RegionCode}[/{CityCode}]/{@date}",
          "countries": {"column": "CountryCode", "map": {"RKS": null}},
          "summary": "The stringency index of {RegionName}[, {CityName}] ({CountryName}) is {@value}.",
          "attributes": {
            "name": "Stringency index of {RegionName}[, {CityName}] ({CountryName})",
            "stringency": {"column": "@value", "type": "number", "blank": "unset"}
          },
          "unchanged": "skip",
          "source": {
            "title": "Oxford COVID-19 Government Response Tracker, stringency index",
            "publisher": "Blavatnik School of Government, University of Oxford", "published": "{@vintage}",
            "url": "https://github.com/OxCGRT/covid-policy-dataset"
          }
        }
        """#)
  }
}
