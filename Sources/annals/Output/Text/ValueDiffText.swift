import EventLog
import PartialDates
import Projections

/// The changes of attributes, for people: a line a change, and one for all that differ in nothing but certainty or
/// date and by the same events.
struct ValueDiffText {
  let value: ValueText
  let styler: Styler
  let width: Int?

  private static let indent = 6

  func write(_ attributes: [AttributeDiff], of entity: EntityDiff, to output: inout StandardOutput) {
    // What appeared tells its own date; its values repeat only another one.
    let since = entity.change == .appeared ? entity.after?.since : nil
    let label = attributes.map(\.attribute.text.displayWidth).max() ?? 0
    var shared = SharedChanges()
    for attribute in attributes {
      let name = attribute.attribute.text
      var isFirst = true
      for change in (attribute.value.map { [$0] } ?? []) + attribute.members {
        let isMember = attribute.value != change
        if let text = provenanceAlone(change) {
          shared.add(text, name, member: isMember ? described(change) : nil)
          continue
        }
        let text = isMember ? member(change, since) : scalar(change, since)
        write(isFirst ? name : "", labelWidth: label, text, to: &output)
        isFirst = false
      }
    }
    for line in shared.lines { write("", labelWidth: -2, line, to: &output) }
  }

  private func write(_ label: String, labelWidth: Int, _ text: String, to output: inout StandardOutput) {
    let head = String(repeating: " ", count: ValueDiffText.indent) + label.padded(to: labelWidth)
    let gap = labelWidth < 0 ? "" : "  "
    let indent = ValueDiffText.indent + labelWidth + 2
    for line in hanging(head + gap, indent: indent, text, width: width) { output.line(line) }
  }

  private func scalar(_ change: ValueDiff, _ since: PartialDate?) -> String {
    guard let before = change.before else { return change.after.map { full($0, since) } ?? "" }
    return "\(full(before)) → \(change.after.map { full($0) } ?? "no value")"
  }

  private func member(_ change: ValueDiff, _ since: PartialDate?) -> String {
    guard let before = change.before else { return "+ " + (change.after.map { full($0, since) } ?? "") }
    guard let after = change.after else { return "- " + full(before) }
    return "\(full(before)) → \(full(after))"
  }

  private func described(_ change: ValueDiff) -> String {
    (change.after ?? change.before).map { value($0.value) } ?? ""
  }

  private func full(_ state: ValueState, _ known: PartialDate? = nil) -> String {
    var text =
      (state.certainty == .possible ? "possibly " : "")
      + "\(value(state.value)) (\(state.since == known ? "\(EventMark.text(state.event))" : origin(state)))"
    if let certainly = state.certainly {
      text += ", certainly \(value(certainly.value)) (\(certainly.since), \(EventMark.text(certainly.event)))"
    }
    return text
  }

  private func origin(_ state: ValueState) -> String { "\(state.since), \(EventMark.text(state.event))" }

  /// How certainty, date and event changed under a value that is the same; nil when the value differs.
  private func provenanceAlone(_ change: ValueDiff) -> String? {
    guard let before = change.before, let after = change.after, before.value == after.value,
      before.certainly?.value == after.certainly?.value || change.isOfCertaintyAlone
    else { return nil }
    if before.certainty == after.certainty {
      return
        "since \(before.since) (\(EventMark.text(before.event))) → since \(after.since) (\(EventMark.text(after.event)))"
    }
    let (old, new) = (before.certainty.rawValue, after.certainty.rawValue)
    return before.event == after.event
      ? "\(old) → \(new) (\(origin(after)))" : "\(old) (\(origin(before))) → \(new) (\(origin(after)))"
  }
}

/// Changes that several attributes and members have in common.
private struct SharedChanges {
  private var changes: [(text: String, attributes: [(name: String, members: [String])])] = []

  mutating func add(_ text: String, _ attribute: String, member: String?) {
    let index = changes.firstIndex { $0.text == text } ?? changes.count
    if index == changes.count { changes.append((text, [])) }
    if changes[index].attributes.last?.name != attribute { changes[index].attributes.append((attribute, [])) }
    if let member { changes[index].attributes[changes[index].attributes.count - 1].members.append(member) }
  }

  /// A line a change: what it is, and whose.
  var lines: [String] {
    changes.map { change in
      let attributes = change.attributes.map { name, members in
        members.isEmpty ? name : "\(name) (\(members.joined(separator: ", ")))"
      }
      return change.text + ": " + attributes.joined(separator: ", ")
    }
  }
}
