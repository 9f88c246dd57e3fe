import EventLog
import Projections

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Runs the player on a terminal: waits for keys and for the next frame, and draws what changed.
struct PlayerLoop: ~Copyable {
  private var session: TerminalSession
  private var player: Player
  private var view: PlayerView
  private var writer: ScreenWriter
  private var decoder = KeyDecoder()
  private var measure = FrameMeasure()

  private static let frame = 1.0 / 30
  /// How long a lone Escape may be the beginning of a sequence.
  private static let escapeDelay = 0.05

  init(_ session: consuming TerminalSession, _ player: Player, _ view: PlayerView, _ writer: ScreenWriter) {
    self.session = session
    self.player = player
    self.view = view
    self.writer = writer
  }

  /// Plays until the user quits.
  ///
  /// - Throws: ``Interruption/Signalled`` when a signal ended it, and ``LogError`` when the log is damaged; the
  ///   terminal is as it was before either way.
  mutating func run() throws {
    guard session.begin() else { return }
    defer { session.end() }
    player.now = MonotonicClock.seconds
    while !player.hasQuit {
      let start = MonotonicClock.seconds
      try player.tick(start)
      try draw()
      let now = MonotonicClock.seconds
      var delay: Double? = player.isAtRest ? nil : max(0, PlayerLoop.frame - (now - start))
      if decoder.isWaiting { delay = PlayerLoop.escapeDelay }
      let wakes = session.wait(seconds: delay)
      if wakes.isEmpty, decoder.isWaiting { try take(decoder.timeOut()) }
      for wake in wakes { try react(wake) }
    }
  }

  private mutating func draw() throws {
    measure.begin()
    let screen = try view.draw(&player, size: session.size)
    let bytes = writer.frame(screen)
    if !bytes.isEmpty, !session.write(bytes) { throw Interruption.Signalled(signal: SIGHUP) }
    measure.end(bytes: bytes.count)
  }

  private mutating func react(_ wake: TerminalSession.Wake) throws {
    switch wake {
    case .bytes(let bytes): try take(decoder.decode(bytes))
    case .closed: throw Interruption.Signalled(signal: SIGHUP)
    case .signal(SIGWINCH): break
    case .signal(SIGTSTP): suspend()
    case .signal(SIGCONT):
      // The shell, or whoever stopped the process unasked, may have changed the terminal.
      session.resume()
      writer.forget()
    case .signal(let signal): throw Interruption.Signalled(signal: signal)
    }
  }

  private mutating func take(_ keys: [Key]) throws {
    for key in keys {
      switch key {
      case .control("c"): throw Interruption.Signalled(signal: SIGINT)
      case .control("z"): suspend()
      case .control("l"): writer.forget()
      default: try player.take(key)
      }
    }
  }

  private mutating func suspend() {
    session.suspend()
    writer.forget()
    // The time that the process was stopped for is not played.
    player.now = MonotonicClock.seconds
  }
}
