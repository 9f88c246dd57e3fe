#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A program that shows an answer page by page, as git has one: `$ANNALS_PAGER`, `$PAGER`, else `less`.
///
/// It stands between standard output and the terminal from ``start()`` to ``finish()``. Leaving it early ends the
/// command, without a word.
enum Pager {
  nonisolated(unsafe) private static var stream: UnsafeMutablePointer<FILE>?

  /// Starts the pager, where there is one and standard output is a terminal.
  static func start() {
    // What is asked of the terminal later must be the terminal's answer and not that of the pipe.
    guard Terminal.outputIsTerminal, unsafe stream == nil, let command = command() else { return }
    _ = Terminal.columns
    ProgressDisplay.end()
    // Colours as they are; leave at once where all fits on the screen, and the screen as it is.
    for (name, value) in [("LESS", "FRX"), ("LV", "-c"), ("LESSCHARSET", "utf-8")] {
      unsafe setenv(name, value, 0)
    }
    guard let pager = unsafe popen(command, "w") else { return }
    unsafe dup2(fileno(pager), 1)
    unsafe stream = pager
    // Ctrl-C is for the pager; when that goes, so do we.
    signal(SIGINT, SIG_IGN)
    signal(SIGQUIT, SIG_IGN)
  }

  /// Tells the pager that this was all, and waits until it is left.
  static func finish() {
    guard let pager = unsafe stream else { return }
    unsafe stream = nil
    close(1)
    unsafe pclose(pager)
    signal(SIGINT, SIG_DFL)
    signal(SIGQUIT, SIG_DFL)
  }

  /// The command; nil where none is wanted or the default is not there.
  private static func command() -> String? {
    if Terminal.environment("TERM") == "dumb" { return nil }
    guard let given = Terminal.environment("ANNALS_PAGER") ?? Terminal.environment("PAGER") else {
      return isProgram("less") ? "less" : nil
    }
    let command = given.split(separator: " ").joined(separator: " ")
    if command.isEmpty || command == "cat" { return nil }
    let isPlain = command.allSatisfy { !"|&;<>()$`\\\"'*?[#~=%".contains($0) }
    if isPlain, let name = command.split(separator: " ").first, !isProgram(String(name)) {
      StandardError.line("annals: warning: there is no pager '\(name.description.safeForTerminal)'")
      return nil
    }
    return given
  }

  private static func isProgram(_ name: String) -> Bool {
    if name.contains("/") { return unsafe access(name, X_OK) == 0 }
    let folders = (Terminal.environment("PATH") ?? "/usr/bin:/bin").split(separator: ":")
    return folders.contains { unsafe access("\($0)/\(name)", X_OK) == 0 }
  }
}
