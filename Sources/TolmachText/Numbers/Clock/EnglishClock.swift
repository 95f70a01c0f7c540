import TolmachModel

/// Times of day as English says them: "half past seven", "ten to nine", "seven-thirty", "7 p.m.", "noon".
struct EnglishClock: ClockReading {
  let view: TokenView
  let words: NumberWords

  /// What a time begins with beside numbers.
  static let starters = ["noon", "midday", "midnight", "half", "quarter"]

  /// The time that begins at a token.
  func time(at index: Int) -> ClockTime? {
    if let named = named(at: index) { return named }
    guard
      var time = fraction(at: index) ?? minutes(at: index) ?? digital(at: index) ?? spelled(at: index)
        ?? hour(at: index)
    else { return nil }
    if let mark = mark(at: time.end) {
      time.half = time.half ?? mark.part.half(of: time.hour)
      time.end = mark.end
    }
    return time
  }

  private func named(at index: Int) -> ClockTime? {
    switch view.word(index) {
    case "noon", "midday": ClockTime(hour: 12, end: index + 1, half: .afternoon)
    case "midnight": ClockTime(hour: 0, end: index + 1, half: .morning)
    default: nil
    }
  }

  /// "Half past seven", "quarter to six".
  private func fraction(at index: Int) -> ClockTime? {
    let minutes: Int
    switch view.word(index) {
    case "half": minutes = 30
    case "quarter": minutes = 15
    default: return nil
    }
    let relation = view.word(from: index + 1)
    guard minutes == 15 || relation == "past", isRelation(relation) else { return nil }
    return time(minutes, relation, at: index + 2)
  }

  /// "Ten past five", "ten minutes to nine". "To" is a time only where it cannot be a span: "five to ten people".
  private func minutes(at index: Int) -> ClockTime? {
    guard let count = count(at: index), (1...59).contains(count.value) else { return nil }
    let isNamed = ["minute", "minutes"].contains(view.word(from: count.end))
    let place = isNamed ? count.end + 1 : count.end
    let relation = view.word(from: place)
    guard isRelation(relation), let time = time(count.value, relation, at: place + 1) else { return nil }
    if time.half != nil || mark(at: time.end) != nil || isClock(at: time.end - 1) { return time }
    // Nobody counts so many past so many: "at ten past two guards came".
    if relation == "past", isLed(index) || count.value % 5 == 0 && isSaid(before: index) { return time }
    guard isFree(at: time.end) else { return nil }
    let before = view.word(before: index)
    switch relation {
    case "past": return time
    case "to", "till":
      let isExact = Self.exact.contains(before)
      let isNoSpan = count.value > time.hour + 1 && time.hour != 12 && before != "from"
      return isNamed || count.value % 5 == 0 && (isExact || isNoSpan) ? time : nil
    default: return isNamed ? time : nil
    }
  }

  /// Whether a word stands before a token that times follow: "it was ten past two", but not "we led ten past two guards".
  private func isSaid(before index: Int) -> Bool {
    index == 0 || view.kind(index - 1) != .word || Self.beforeTimes.contains(view.word(before: index))
  }

  private static let beforeTimes: Set<String> = [
    "is", "was", "it's", "at", "by", "around", "about", "until", "till", "before", "after", "since", "from", "nearly",
    "almost",
    "only", "already", "exactly", "just", "and", "or", "to", "not", "barely", "approximately",
  ]

  private func isRelation(_ word: String) -> Bool { ["past", "after", "to", "till", "before"].contains(word) }

  /// Some minutes before or after the hour at a token.
  private func time(_ minutes: Int, _ relation: String, at index: Int) -> ClockTime? {
    guard index < view.count else { return nil }
    let named = named(at: index)
    guard let hour = named?.hour ?? fullHour(at: index) else { return nil }
    let end = isClock(at: index + 1) ? index + 2 : index + 1
    guard relation == "past" || relation == "after" else {
      var time = ClockTime.before(hour == 0 ? 12 : hour, minutes: minutes, end: end)
      time.half = named?.half == .morning ? .afternoon : named == nil ? nil : .morning
      return time
    }
    return ClockTime(hour: hour, minute: minutes, end: end, half: named?.half)
  }

  /// "7:30", "7:30pm", and "7.30" where its neighbours say that it is a time.
  private func digital(at index: Int) -> ClockTime? {
    guard view.kind(index) == .number else { return nil }
    let (word, half) = withoutMark(view.word(index))
    if case .time(let hour, let minute)? = NumericForms.time(word)?.kind {
      return ClockTime(hour: hour, minute: minute, end: index + 1, half: half)
    }
    guard let parts = dotted(word) else { return nil }
    let time = ClockTime(hour: parts.hour, minute: parts.minute, end: index + 1, half: half)
    return half != nil || isTold(from: index, to: time.end) ? time : nil
  }

  /// "Seven thirty" and "seven-thirty" behind "at" and the like or before a part of the day.
  private func spelled(at index: Int) -> ClockTime? {
    let word = view.word(index)
    let time: ClockTime
    if let hyphen = word.firstIndex(of: "-") {
      guard let hour = unit(of: String(word[..<hyphen])), (1...12).contains(hour),
        let minute = unit(of: String(word[word.index(after: hyphen)...])), (10...59).contains(minute)
      else { return nil }
      time = ClockTime(hour: hour, minute: minute, end: index + 1)
    } else {
      guard view.kind(index) == .word, let hour = fullHour(at: index), view.word(from: index + 1) != "-" else {
        return nil
      }
      let isTens = view.word(from: index + 1) != "oh"
      guard let minute = count(at: isTens ? index + 1 : index + 2), view.kind(minute.end - 1) == .word,
        (isTens ? 10...59 : 1...9).contains(minute.value)
      else { return nil }
      time = ClockTime(hour: hour, minute: minute.value, end: minute.end)
    }
    return isTold(from: index, to: time.end) ? time : nil
  }

  /// "Seven o'clock", "7 p.m.", "seven in the evening". One in the morning may be a pill.
  private func hour(at index: Int) -> ClockTime? {
    let (digits, half) = withoutMark(view.word(index))
    if let half, let hour = Int(digits), (1...12).contains(hour) {
      return ClockTime(hour: hour, end: index + 1, half: half)
    }
    guard let hour = fullHour(at: index) else { return nil }
    if isClock(at: index + 1) { return ClockTime(hour: hour, end: index + 2) }
    guard mark(at: index + 1) != nil, hour > 1 || view.kind(index) == .number || isLed(index) else { return nil }
    return ClockTime(hour: hour, end: index + 1)
  }
}

extension EnglishClock {
  /// An hour from one to twelve at a token.
  private func fullHour(at index: Int) -> Int? {
    guard let hour = digits(at: index) ?? unit(of: view.word(from: index)), (1...12).contains(hour) else { return nil }
    return hour
  }

  private func isClock(at index: Int) -> Bool { view.word(from: index) == "o'clock" }

  /// The part of the day named at a token.
  private func mark(at index: Int) -> (part: DayPart, end: Int)? {
    switch view.word(from: index) {
    case "a.m.", "a.m": return (.morning, index + 1)
    // "I, seven, am": the verb follows no digits.
    case "am" where index > 0 && view.kind(index - 1) == .number: return (.morning, index + 1)
    case "p.m.", "p.m", "pm": return (.evening, index + 1)
    case "at" where view.word(from: index + 1) == "night": return (.night, index + 2)
    case "in" where view.word(from: index + 1) == "the":
      let noun = ["early", "late"].contains(view.word(from: index + 2)) ? index + 3 : index + 2
      return Self.parts[view.word(from: noun)].map { ($0, noun + 1) }
    default: return nil
    }
  }

  private static let parts: [String: DayPart] = [
    "morning": .morning, "afternoon": .evening, "evening": .evening, "night": .night,
  ]

  /// `7pm` without its last two letters.
  private func withoutMark(_ word: String) -> (digits: String, half: NumberMention.DayHalf?) {
    guard let first = word.utf8.first, (0x30...0x39).contains(first) else { return (word, nil) }
    if word.hasSuffix("am") { return (String(word.dropLast(2)), .morning) }
    if word.hasSuffix("pm") { return (String(word.dropLast(2)), .afternoon) }
    return (word, nil)
  }

  /// Whether what stands around two numbers says that they are a time.
  private func isTold(from start: Int, to end: Int) -> Bool { mark(at: end) != nil || isLed(start) && isFree(at: end) }

  private func isLed(_ index: Int) -> Bool {
    let before = view.word(before: index)
    return Self.exact.contains(before) || ["around", "about", "from", "towards", "almost", "nearly"].contains(before)
  }

  /// Whether no noun that is counted can stand at a token.
  private func isFree(at index: Int) -> Bool {
    guard index < view.count else { return true }
    guard view.kind(index) == .punctuation else { return Self.free.contains(view.word(index)) }
    return view.word(index) != "-"
  }

  /// Words that a time follows but no amount.
  private static let exact: Set<String> = [
    "at", "by", "before", "after", "until", "till", "since", "was", "is", "it's",
  ]

  private static let free: Set<String> = [
    "in", "at", "on", "and", "but", "that", "when", "or", "the", "we", "they", "he", "she", "i", "it", "with", "for",
    "from", "so", "sharp", "exactly", "as", "because", "there", "a", "my", "our", "his", "her", "their", "this",
    "yesterday", "today", "tomorrow", "then", "to", "until", "till", "if", "you", "already", "not",
  ]
}
