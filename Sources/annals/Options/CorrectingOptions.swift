import ArgumentParser

/// The options that correct and retract have in common.
struct CorrectingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Why.", valueName: "text"))
  var reason: String?

  @Option(help: ArgumentHelp("The idempotency key; derived from the content when left out.", valueName: "id"))
  var id: String?

  @Option(help: ArgumentHelp("Fail unless this is the log's last sequence.", valueName: "sequence"))
  var expect: UInt64?

  @Flag(help: "Show what would be appended and what would change, and append nothing.")
  var dryRun = false

  @Flag(name: [.short, .long], help: "Do not ask; off a terminal nothing is asked anyway.")
  var yes = false
}
