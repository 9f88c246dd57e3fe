import Countries
import EventLog
import PartialDates
import Projections

extension Player {
  /// Takes a key.
  ///
  /// - Throws: ``LogError`` when something that must be read is damaged.
  mutating func take(_ key: Key) throws(LogError) {
    switch mode {
    case .watching: watch(key)
    case .helping: mode = .watching
    case .prompting(let prompt): takePrompt(prompt, key)
    case .choosing(let chooser): try takeChooser(chooser, key)
    }
  }

  private mutating func watch(_ key: Key) {
    switch key {
    case .character(" "): togglePlaying()
    case .right, .character("l"): step(1)
    case .left, .character("h"): step(-1)
    case .farRight, .pageDown, .character("L"): leaf(forward: true)
    case .farLeft, .pageUp, .character("H"): leaf(forward: false)
    case .home: go(to: 0, isJump: true)
    case .end: leapToEnd()
    case .up, .character("k"): select(1)
    case .down, .character("j"): select(-1)
    case .character("+"), .character("="): change(pace.faster)
    case .character("-"), .character("_"): change(pace.slower)
    case .character("m"): changeUnit()
    case .character("s"), .enter: showsDetails.toggle()
    case .character("g"): mode = .prompting(Prompt(purpose: .date))
    case .character("/"): mode = .prompting(Prompt(purpose: .search))
    case .character("n"): showFound(isForward: true)
    case .character("N"): showFound(isForward: false)
    case .character("c"): mode = .choosing(chooser)
    case .character("?"): mode = .helping
    case .character("q"): hasQuit = true
    case .escape: close()
    default: break
    }
  }

  private mutating func close() {
    if showsDetails {
      showsDetails = false
    } else {
      search = nil
      message = nil
    }
  }

  private mutating func step(_ events: Int) {
    // Between two events by time, the one before is the one to step back to.
    go(to: playhead.position + events)
  }

  private mutating func leaf(forward: Bool) {
    isPlaying = false
    let day = playhead.day
    if forward {
      go(toDay: feed.period.next(after: day))
    } else {
      let start = feed.period.start(of: day)
      go(toDay: start < day ? start : feed.period.start(of: day - 1))
    }
  }

  private mutating func leapToEnd() {
    isPlaying = false
    go(toDay: feed.days.upperBound)
  }

  private mutating func select(_ events: Int) {
    isPlaying = false
    selection = min(max(0, selection + events), max(0, playhead.position - 1))
  }

  private mutating func change(_ pace: Pace) {
    self.pace = pace
    say("speed: \(pace.text)")
  }

  private mutating func changeUnit() {
    switch pace {
    case .events: change(Pace(forDays: Double(feed.days.upperBound - feed.days.lowerBound)))
    case .days: change(Pace(forEvents: feed.timeline.count))
    }
  }

  private mutating func takePrompt(_ prompt: Prompt, _ key: Key) {
    var prompt = prompt
    if key == .escape || (key == .backspace && prompt.text.isEmpty) {
      mode = .watching
      return
    }
    guard prompt.take(key) else {
      mode = .prompting(prompt)
      return
    }
    mode = .watching
    if prompt.text.isEmpty { return }
    switch prompt.purpose {
    case .date: goToDate(prompt)
    case .search:
      search = SearchState(prompt.text, feed.index)
      message = nil
    }
  }

  private mutating func goToDate(_ prompt: Prompt) {
    do {
      let date = try FriendlyDate.parse(prompt.text, today: today)
      let bounds = [date.span.first, date.span.last]
      let days = bounds.compactMap { if case .day(let day) = $0 { day.daysSinceEpoch } else { nil } }
      guard let day = days.first else {
        mode = .prompting(Prompt(purpose: .date, text: prompt.text, fault: "\(date) has no day to go to"))
        return
      }
      if !feed.days.contains(day) {
        say(
          "played are \(CivilDay(daysSinceEpoch: feed.days.lowerBound)) to \(CivilDay(daysSinceEpoch: feed.days.upperBound))"
        )
      }
      go(toDay: day)
    } catch {
      mode = .prompting(Prompt(purpose: .date, text: prompt.text, fault: error.message))
    }
  }

  private var chooser: Chooser {
    // What an option names counts with the countries that it can be chosen among.
    let all = feed.index.countries.compactMap { country, events in
      (try? Place(country.description)).map { (place: $0, events: events) }
    }
    let chosen = feed.filter.places.isEmpty ? all.map(\.place) : feed.places
    return Chooser(places: all, chosen: Set(chosen))
  }

  private mutating func takeChooser(_ chooser: Chooser, _ key: Key) throws(LogError) {
    var chooser = chooser
    switch key {
    case .up: chooser.move(-1)
    case .down: chooser.move(1)
    case .pageUp: chooser.move(-10)
    case .pageDown: chooser.move(10)
    case .home: chooser.cursor = 0
    case .end: chooser.move(.max / 2)
    case .character(" "): chooser.toggle()
    case .character("a"): chooser.chosen = Set(chooser.places.map(\.place))
    case .character("x"): chooser.chosen = []
    case .character(let letter): chooser.find(letter)
    case .escape:
      mode = .watching
      return
    case .enter:
      mode = .watching
      try choose(chooser)
      return
    default: break
    }
    mode = .choosing(chooser)
  }

  private mutating func choose(_ chooser: Chooser) throws(LogError) {
    var filter = feed.filter
    let isAll = chooser.chosen.count == chooser.places.count || chooser.chosen.isEmpty
    filter.places = isAll ? [] : chooser.places.map(\.place).filter(chooser.chosen.contains)
    try replace(filter)
  }

  /// Shows the first event found from the selected one on.
  mutating func showFirstFound() {
    guard let search, let found = search.found else { return }
    guard let first = search.next(after: max(0, playhead.position - 1), isForward: true) else {
      say("nothing is found for '\(search.text)'", isFault: true)
      self.search = nil
      return
    }
    show(first, of: found)
  }

  private mutating func showFound(isForward: Bool) {
    guard let search, let found = search.found else { return say("press / to search") }
    guard let next = search.next(after: playhead.position, isForward: isForward) else { return }
    show(next, of: found)
  }

  private mutating func show(_ position: Int, of found: [Int]) {
    go(to: position + 1, isJump: true)
    let number = (found.firstIndex(of: position) ?? 0) + 1
    say("found \(grouped(String(number))) of \(grouped(String(found.count))): '\(search?.text ?? "")'")
  }
}
