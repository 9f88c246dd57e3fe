import EventLog

/// Asks a person for an event, field by field: every answer is checked at once, and the whole is shown at the end.
struct AppendInterview {
  private let log: LogReader
  private let memory: InterviewMemory
  private let styler: Styler
  private var answers = InterviewAnswers()
  private var keys = KeyReader()

  init(_ log: LogReader, styler: Styler) throws {
    self.log = log
    self.styler = styler
    memory = try InterviewMemory(log)
  }

  /// The event that the person wants appended; nil when none is.
  ///
  /// - Throws: ``Interruption/Signalled`` on Ctrl-C; the terminal is as it was by then.
  mutating func run() throws -> EventContent? {
    guard RawTerminal.enter() else { return nil }
    defer { RawTerminal.leave() }
    let rules =
      "a new event, field by field: Enter takes what stands in parentheses, Tab completes, < goes back, "
      + "? explains, - leaves a field empty, Ctrl-C leaves it all"
    for line in wrap(rules, to: Terminal.columns(of: 1) ?? 80) { say(line) }
    let fields = InterviewField.allCases
    var index = 0
    while true {
      while index < fields.count {
        guard let step = try ask(fields[index]) else { return nil }
        index = max(0, index + step)
        // Without a title the source has no parts.
        if index < fields.count, index > 0, fields[index].isOfSource, fields[index] != .sourceTitle,
          answers[.sourceTitle] == nil
        {
          index = step > 0 ? fields.count : InterviewField.sourceTitle.rawValue
        }
      }
      let content: EventContent
      do {
        content = try answers.content()
        try show(content)
      } catch {
        tell(error)
        index = 0
        continue
      }
      switch try confirm() {
      case true?: return content
      case false?: return nil
      case nil: index = answers[.sourceTitle] == nil ? InterviewField.sourceTitle.rawValue : fields.count - 1
      }
    }
  }

  /// Asks for a field; gives how many fields to go on or back, or nil when the input ended.
  private mutating func ask(_ field: InterviewField) throws -> Int? {
    let suggestion = answers[field] ?? memory.suggestion(for: field, answers)
    let number = field == .values ? " \(answers.values.count + 1)" : ""
    let shown = suggestion.map { " (\($0.safeForTerminal))" } ?? ""
    guard let text = try line(field.label + number, shown, { [memory] in memory.completions(of: field, $0) })
    else { return nil }
    switch text {
    case "<":
      if field == .values, let value = answers.dropValue() {
        say("  taken back: \(value)".safeForTerminal)
        return 0
      }
      return -1
    case "?":
      for line in wrap(field.explanation, to: Terminal.columns(of: 1) ?? 80) { say(line) }
      return 0
    case "-" where !field.isRequired && field != .values:
      try answers.set(field, "")
      return 1
    default: return take(field, text.isEmpty ? suggestion ?? "" : text)
    }
  }

  private mutating func take(_ field: InterviewField, _ text: String) -> Int {
    if text.isEmpty, field.isRequired {
      say("an event needs one; ? explains")
      return 0
    }
    do {
      try answers.set(field, text)
      if field == .entity { say("  " + memory.about(answers[.entity] ?? "").safeForTerminal) }
      return field == .values && !text.isEmpty ? 0 : 1
    } catch {
      tell(error)
      return 0
    }
  }

  private func show(_ content: EventContent) throws {
    let rehearsal = try log.dryRun([EventDraft(content: content)], expecting: nil)
    guard let event = rehearsal.events.first else {
      return say("this very event is in the log already: #\(rehearsal.outcomes.first?.sequence ?? 0)")
    }
    var output = StandardOutput()
    output.line()
    output.write(
      try EventText(event, in: memory.known, styler: styler, width: Terminal.columns(of: 1)).full(event))
    for name in try log.newNames(in: content) where name.isSlip { output.line("warning: " + name.line) }
  }

  /// Whether to append; nil to go back.
  private mutating func confirm() throws -> Bool? {
    guard let text = try line("append this event?", " [y/N]", { _ in [] }) else { return false }
    if text == "<" { return nil }
    return ["y", "yes"].contains(text.lowercased())
  }

  /// A line without blanks at its ends; nil when the input ended.
  private mutating func line(
    _ label: String, _ shown: String, _ completions: @escaping (String) -> [String]
  ) throws -> String? {
    // A long suggestion stands above, so that there is room to type.
    let isLong = label.displayWidth + shown.displayWidth > (Terminal.columns(of: 1) ?? 80) / 2
    if isLong { say(styler(shown.trimmed, .dim)) }
    let brackets = isLong ? "" : shown
    let editor = LineEditor(
      prompt: styler(label, .heading) + styler(brackets, .dim) + ": ",
      promptWidth: label.displayWidth + brackets.displayWidth + 2, completions: completions)
    switch editor.read(&keys) {
    case .line(let text): return text.trimmed
    case .end: return nil
    case .interrupt: throw Interruption.Signalled(signal: 2)
    }
  }

  private func tell(_ error: any Error) {
    do {
      try Failure.catching { throw error }
    } catch let failure as Failure {
      say(failure.message.safeForTerminal)
      say("  " + failure.advice.safeForTerminal)
    } catch {
      say("\(error)".safeForTerminal)
    }
  }

  private func say(_ text: String) {
    var output = StandardOutput()
    output.line(text)
  }
}
