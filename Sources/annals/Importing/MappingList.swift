import EventLog

/// The mappings that come with the tool, or one of them to be edited.
struct MappingList {
  let name: String?

  func write() throws {
    var output = StandardOutput()
    guard let name else {
      let width = ShippedMapping.all.map(\.name.count).max() ?? 0
      for mapping in ShippedMapping.all {
        let name = mapping.name.padded(to: width) + "  "
        for line in hanging(name, indent: width + 2, mapping.about, width: Terminal.columns) {
          output.line(line)
        }
      }
      return
    }
    guard let mapping = ShippedMapping.named(name) else {
      let near = ShippedMapping.all.map(\.name).nearest(to: name).map { "did you mean '\($0)'?" }
      throw Failure(
        .noInput, "no mapping '\(name)' comes with the tool",
        advice: near ?? "'annals import --mappings' lists them")
    }
    output.line(mapping.json)
  }
}
