/// A time of day as a text says it.
struct ClockTime {
  /// From 0 to 24.
  var hour: Int
  var minute = 0
  /// The token after it.
  var end: Int
  /// The half of the day where the text names it.
  var half: NumberMention.DayHalf?
  /// Whether it is any time within the hour: «в шестом часу».
  var isWithinHour = false

  /// The time some minutes, at most sixty, before a full hour from 1 to 12.
  static func before(_ hour: Int, minutes: Int, end: Int) -> ClockTime {
    ClockTime(hour: hour == 1 ? 12 : hour - 1, minute: 60 - minutes, end: end)
  }

  /// The number it makes: hours of the day where its half is known.
  var value: NumberReader.Value {
    var hour = self.hour % 24
    let half = self.half ?? (hour == 0 ? .morning : hour > 12 ? .afternoon : nil)
    if half == .afternoon, hour < 12 { hour += 12 }
    if half == .morning, hour == 12 { hour = 0 }
    let number = Double(hour) + Double(minute) / 60
    return NumberReader.Value(
      number: number,
      kind: .time(hour: hour, minute: minute),
      end: end,
      upper: isWithinHour ? number + 1 : nil,
      half: half
    )
  }
}

/// A part of the day that a time is said with: "in the evening", «утра».
enum DayPart {
  case morning, day, evening, night

  /// The half of the day that an hour of this part lies in: two at night is morning, ten at night is not.
  func half(of hour: Int) -> NumberMention.DayHalf {
    switch self {
    case .morning: .morning
    case .day: (7...11).contains(hour) ? .morning : .afternoon
    case .evening: .afternoon
    case .night: hour % 12 < 6 ? .morning : .afternoon
    }
  }
}

extension NumberReader {
  /// The time of day that begins at a token; nil where none does.
  func time(at index: Int, _ view: TokenView) -> Value? {
    switch words.clock {
    case .english: EnglishClock(view: view, words: words).time(at: index)?.value
    case .russian: RussianClock(view: view, words: words).time(at: index)?.value
    case nil: nil
    }
  }
}

/// Reads the numbers that times are made of.
protocol ClockReading {
  var view: TokenView { get }
  var words: NumberWords { get }
}

extension ClockReading {
  /// A whole number below a hundred, in words or digits, that begins at a token.
  func count(at index: Int) -> (value: Int, end: Int)? {
    if let digits = digits(at: index) { return (digits, index + 1) }
    guard let first = unit(of: view.word(from: index)) else { return nil }
    if first >= 20, first % 10 == 0 {
      let next = view.word(from: index + 1) == "-" ? index + 2 : index + 1
      if let second = unit(of: view.word(from: next)), (1...9).contains(second) { return (first + second, next + 1) }
    }
    return (first, index + 1)
  }

  /// The value of a word for a whole number below a hundred.
  func unit(of word: String) -> Int? {
    guard case .unit(let value)? = words.compoundMeaning(of: word) else { return nil }
    return Int(value)
  }

  /// The value of a token of one or two digits.
  func digits(at index: Int) -> Int? {
    let word = view.word(from: index)
    guard (1...2).contains(word.utf8.count), word.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(word)
  }

  /// The parts of `7.30`.
  func dotted(_ word: String) -> (hour: Int, minute: Int)? {
    let parts = word.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].utf8.count == 2, (1...2).contains(parts[0].utf8.count),
      let hour = Int(parts[0]), let minute = Int(parts[1]), (0...24).contains(hour), (0..<60).contains(minute)
    else { return nil }
    return (hour, minute)
  }

  /// Whether a number goes on at a token, or its unit stands there: "seven thousand", "7.30 per cent".
  func isMeasured(at index: Int) -> Bool {
    let word = view.word(from: index)
    switch words.meaning(of: word) {
    case .scale?, .hundred?, .multiple?: return true
    default: break
    }
    return words.currency(word) != nil || words.percent.contains { word.hasPrefix($0) }
      || ["%", "$", "€", "£", "₽", "per"].contains(word)
  }
}
