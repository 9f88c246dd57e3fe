import Countries
import EventLog
import PartialDates
import Projections

/// The state of the player, moved by keys and by time; ``PlayerView`` draws it.
struct Player {
  enum Mode {
    case watching
    case prompting(Prompt)
    case choosing(Chooser)
    case helping
  }

  /// A line that is shown for a moment.
  struct Message {
    var text: String
    var isFault: Bool
    var until: Double
  }

  var feed: PlayerFeed
  let store: EventStore
  var playhead: Playhead
  var pace: Pace
  let isLooping: Bool
  /// The day that dates without a year and `today` refer to.
  let today: CivilDay
  var isPlaying = true
  var mode = Mode.watching
  var showsDetails = false
  /// How many events before the last one shown is the one selected.
  var selection = 0
  var message: Message?
  var search: SearchState?
  var memory = PanelMemory()
  /// Seconds of the monotonic clock, as of the last tick.
  var now = 0.0
  /// The fold of the same events that follows figures, too, while it is made.
  private var following: Background<Result<TimelineFold, LogError>>?
  /// Since when the playhead has stood at the end.
  private var ended: Double?
  var hasQuit = false

  /// A player before the first event.
  init(
    _ feed: PlayerFeed, _ store: EventStore, pace: Pace?, isLooping: Bool, today: CivilDay, now: Double
  ) {
    self.feed = feed
    self.store = store
    self.isLooping = isLooping
    self.today = today
    self.now = now
    playhead = Playhead(feed.days)
    self.pace = pace ?? Pace(forEvents: feed.timeline.count)
    // What began before the days that are played stands there from the start.
    playhead.go(toDay: feed.days.lowerBound, feed.timeline)
    if playhead.position == feed.timeline.count || feed.filter.from == nil { playhead.rewind() }
    self.feed.fold.move(to: playhead.position, day: playhead.day)
    follow(nil)
  }

  /// Begins to read the figures, on another thread: what is played need not wait for them.
  private mutating func follow(_ old: TimelineFold?) {
    let fold = feed.fold
    following = Background {
      do throws(LogError) { return .success(try fold.followingFigures(of: old)) } catch {
        return .failure(error)
      }
    }
  }

  /// Waits until the figures are there.
  ///
  /// - Throws: ``LogError`` when a fact that they are read from is damaged.
  mutating func finishReading() throws(LogError) {
    guard let following else { return }
    self.following = nil
    feed.fold = try following.wait().get()
    moved(isJump: true)
  }

  /// The position of the selected event; nil when none has happened yet.
  var selected: Int? {
    playhead.position == 0 ? nil : max(0, playhead.position - 1 - selection)
  }

  /// Lets time pass.
  ///
  /// - Throws: ``LogError`` when something that must be read is damaged.
  mutating func tick(_ now: Double) throws(LogError) {
    // After a stop the timeline goes on where it was.
    let passed = min(max(now - self.now, 0), 0.25)
    self.now = now
    if following?.isDone ?? false { try finishReading() }
    if let until = message?.until, until < now { message = nil }
    if isPlaying, case .watching = mode { play(passed) }
    if try search?.advance(seconds: 0.012, feed.timeline) ?? false { showFirstFound() }
  }

  private mutating func play(_ seconds: Double) {
    if playhead.isAtEnd(feed.timeline) {
      let since = ended ?? now
      ended = since
      if !isLooping { isPlaying = false } else if now - since > 1.5 { restart() }
      return
    }
    let before = playhead
    playhead.advance(seconds: seconds, pace, feed.timeline)
    if playhead.position != before.position {
      selection = 0
      moved(isJump: playhead.position - before.position > 500)
    } else if playhead.day != before.day {
      feed.fold.move(to: playhead.position, day: playhead.day)
    }
  }

  private mutating func restart() {
    playhead.rewind()
    moved(isJump: true)
  }

  /// Brings what is shown in line with the playhead.
  mutating func moved(isJump: Bool) {
    ended = nil
    memory.begin(isJump: isJump)
    feed.fold.move(to: playhead.position, day: playhead.day)
  }

  mutating func say(_ text: String, isFault: Bool = false) {
    message = Message(text: text, isFault: isFault, until: now + 4)
  }

  /// Whether nothing changes until a key is pressed.
  var isAtRest: Bool {
    if search != nil, search?.found == nil { return false }
    if message != nil || following != nil { return false }
    return !isPlaying
  }

  /// Plays or pauses; from the end it begins again.
  mutating func togglePlaying() {
    if !isPlaying, playhead.isAtEnd(feed.timeline) { restart() }
    isPlaying.toggle()
  }

  /// Goes to a position, and stays there.
  mutating func go(to position: Int, isJump: Bool = false) {
    isPlaying = false
    selection = 0
    playhead.go(to: position, feed.timeline)
    moved(isJump: isJump)
  }

  /// Goes to the end of a day.
  mutating func go(toDay day: Int64) {
    selection = 0
    playhead.go(toDay: day, feed.timeline)
    moved(isJump: true)
  }

  /// Plays other events of the same log, from the same moment on.
  ///
  /// - Throws: ``LogError`` when something that must be read is damaged.
  mutating func replace(_ filter: EventFilter) throws(LogError) {
    let day = playhead.day
    let hadBegun = playhead.position > 0
    let wasAtEnd = playhead.isAtEnd(feed.timeline)
    let old = feed.fold
    feed = try PlayerFeed(feed.index, filter)
    playhead = Playhead(feed.days)
    if wasAtEnd {
      playhead.go(toDay: feed.days.upperBound, feed.timeline)
    } else if hadBegun {
      playhead.go(toDay: day, feed.timeline)
    }
    selection = 0
    search?.moved(to: feed.timeline)
    moved(isJump: true)
    follow(old)
  }
}
