import EventLog

/// A command that asks: it may read several logs as one timeline.
protocol SeveralLogsCommand: LogCommandBase {
  /// Up to which events the logs are read, as given.
  var through: [String] { get }
}

/// A command that asks with the usual options of knowledge.
protocol KnowledgeCommand: SeveralLogsCommand {
  var knowledge: KnowledgeOptions { get }
}

extension KnowledgeCommand {
  var through: [String] { knowledge.through }
}

extension SeveralLogsCommand {
  /// Opens the log, or several as one; a torn tail is reported on standard error.
  func openLog() throws -> LogReader {
    let directories = logDirectories
    guard directories.count > 1 else {
      if let named = through.first(where: { $0.contains(":") || $0.contains("#") }) {
        throw Failure(
          .usage, "--through \(named): one log is read", advice: "give the sequence alone, such as 57")
      }
      return try openLog(in: directories[0])
    }
    let places = LogPlace.all(directories)
    let limits = try limits(places.map(\.name))
    var parts: [MergedLog.Part] = []
    for place in places {
      let log = try openLog(in: place.directory)
      if parts.contains(where: { $0.log.identity == log.identity && $0.log.lastSequence == log.lastSequence })
      {
        throw Failure(
          .usage, "the log in \(place.directory) is given twice", advice: "leave one of the two --log out")
      }
      parts.append(MergedLog.Part(name: place.name, log: log, through: limits[place.name]))
    }
    let merged = try MergedLog(parts)
    EventMark.name(by: merged)
    return merged.log
  }

  /// The last sequence of each log that counts, from `--through NAME:SEQUENCE`.
  private func limits(_ names: [String]) throws -> [String: UInt64] {
    var limits: [String: UInt64] = [:]
    for text in through {
      // A header says data#57, which may be given back as it stands.
      guard let mark = text.lastIndex(where: { $0 == ":" || $0 == "#" }),
        let sequence = UInt64(text[text.index(after: mark)...])
      else {
        throw Failure(
          .usage, "--through \(text): several logs are read, each with its own sequences",
          advice: "write " + names.map { "--through \($0):SEQUENCE" }.joined(separator: " or "))
      }
      let name = String(text[..<mark])
      guard names.contains(name), limits[name] == nil else {
        let near = names.nearest(to: name).map { "did you mean '\($0)'?" }
        throw Failure(
          .usage,
          limits[name] == nil
            ? "--through \(text): there is no log '\(name)'" : "--through names '\(name)' twice",
          advice: near ?? "the logs are " + names.joined(separator: ", "))
      }
      limits[name] = sequence
    }
    return limits
  }
}

/// One of several logs: its directory, and what people know it by.
struct LogPlace {
  let name: String
  let directory: String

  /// The logs that are given as `DIR` or `NAME=DIR`.
  ///
  /// A name that is not given is the last component of the path, with as many before it as tell the logs apart.
  static func all(_ arguments: [String]) -> [LogPlace] {
    let given = arguments.map { argument -> (name: String?, directory: String) in
      guard let mark = argument.firstIndex(of: "="), mark != argument.startIndex,
        !argument[..<mark].contains("/")
      else { return (nil, argument) }
      return (String(argument[..<mark]), String(argument[argument.index(after: mark)...]))
    }
    let paths = given.map { $0.directory.split(separator: "/").filter { $0 != "." } }
    return given.indices.map { index in
      if let name = given[index].name { return LogPlace(name: name, directory: given[index].directory) }
      var count = 1
      while count < paths[index].count,
        paths.indices.contains(where: { $0 != index && paths[$0].suffix(count) == paths[index].suffix(count) }
        )
      {
        count += 1
      }
      let name = paths[index].suffix(count).joined(separator: "/")
      return LogPlace(name: name.isEmpty ? given[index].directory : name, directory: given[index].directory)
    }
  }
}
