import TolmachModel

/// Times of day as Russian says them: «полвосьмого», «без десяти девять», «пять минут второго», «в шестом часу», «семь утра».
struct RussianClock: ClockReading {
  let view: TokenView
  let words: NumberWords

  /// What a time begins with beside numbers and «пол-».
  static let starters = [
    "полдень", "полудню", "полудне", "полуднем", "полудня", "полночь", "полуночи", "полночи", "полночью", "половина",
    "половине", "половины", "половину", "четверть", "четверти", "без", "час", "часу", "часа",
  ]

  /// The time that begins at a token.
  func time(at index: Int) -> ClockTime? {
    let word = view.word(index)
    let found: ClockTime? =
      switch word {
      case "полдень", "полудню", "полудне", "полуднем": ClockTime(hour: 12, end: index + 1, half: .afternoon)
      // «После полудня» is the afternoon.
      case "полудня" where view.word(before: index) != "после":
        ClockTime(hour: 12, end: index + 1, half: .afternoon)
      case "полночь", "полуночи", "полночи", "полночью": midnight(at: index)
      case "половина", "половине", "половины", "половину": past(30, at: index + 1)
      case "четверть", "четверти": past(15, at: index + 1)
      case "без": before(at: index)
      case "час", "часу", "часа": one(at: index) ?? withinHour(at: index + 2, from: index)
      case "пол": half(of: view.word(from: index + 1), end: index + 2)
      default: word.hasPrefix("пол") ? half(of: String(word.dropFirst(3)), end: index + 1) : nil
      }
    guard var time = found ?? withinHour(at: index, from: index) ?? counted(at: index) else { return nil }
    if time.half == nil, let part = mark(at: time.end) {
      time.half = part.half(of: time.hour)
      time.end += 1
    }
    return time
  }

  /// «Полночи» is half a night as well.
  private func midnight(at index: Int) -> ClockTime? {
    let isHalfNight = view.word(index) == "полночи" && !["до", "после", "около"].contains(view.word(before: index))
    return isHalfNight ? nil : ClockTime(hour: 0, end: index + 1, half: .morning)
  }

  /// «Полвосьмого», «пол-восьмого», «пол восьмого».
  private func half(of word: String, end: Int) -> ClockTime? {
    let name = word.first == "-" ? String(word.dropFirst()) : word
    return hourBegun(name).map { .before($0, minutes: 30, end: end) }
  }

  /// «Половина восьмого», «четверть девятого», «десять минут шестого»: so much of the hour that an ordinal names.
  private func past(_ minutes: Int, at index: Int) -> ClockTime? {
    guard let hour = hourBegun(view.word(from: index)), !Self.halved.contains(view.word(from: index + 1)) else {
      return nil
    }
    return .before(hour, minutes: 60 - minutes, end: index + 1)
  }

  /// The number of the hour from one to twelve that an ordinal in the genitive names.
  private func hourBegun(_ word: String) -> Int? {
    guard word.hasSuffix("го"), case .ordinal(let hour)? = words.meaning(of: word), (1...12).contains(hour) else {
      return nil
    }
    return Int(hour)
  }

  /// «Без десяти девять», «без пяти минут три», «без четверти час».
  private func before(at index: Int) -> ClockTime? {
    let minutes: Int
    var end = index + 2
    if view.word(from: index + 1) == "четверти" {
      minutes = 15
    } else {
      guard let count = genitive(at: index + 1) else { return nil }
      minutes = count.value
      end = count.end
      if ["минут", "минуты"].contains(view.word(from: end)) { end += 1 }
    }
    if view.word(from: end) == "час" { return .before(1, minutes: minutes, end: end + 1) }
    guard let hour = digits(at: end) ?? unit(of: view.word(from: end)), (1...12).contains(hour),
      !isMeasured(at: end + 1)
    else { return nil }
    let isNamed = ["час", "часа", "часов"].contains(view.word(from: end + 1))
    return .before(hour, minutes: minutes, end: isNamed ? end + 2 : end + 1)
  }

  /// Minutes below thirty behind «без». «Без двадцати пять» is twenty to five, «без двадцати пяти пять» is not.
  private func genitive(at index: Int) -> (value: Int, end: Int)? {
    if let digits = digits(at: index) { return (1...29).contains(digits) ? (digits, index + 1) : nil }
    func value(_ word: String) -> Int? {
      let isGenitive = word.hasSuffix("и") && word != "три" || ["одной", "двух", "трех", "четырех"].contains(word)
      return isGenitive ? unit(of: word) : nil
    }
    guard let first = value(view.word(from: index)), (1...29).contains(first) else { return nil }
    if first == 20, let second = value(view.word(from: index + 1)), second < 10 {
      return (20 + second, index + 2)
    }
    return (first, index + 1)
  }

  /// «Час ночи».
  private func one(at index: Int) -> ClockTime? {
    mark(at: index + 1) == nil ? nil : ClockTime(hour: 1, end: index + 1)
  }

  /// «В шестом часу», «часу в шестом»: between five and six.
  private func withinHour(at index: Int, from start: Int) -> ClockTime? {
    let word = view.word(from: index)
    guard word.hasSuffix("ом") || word.hasSuffix("ем"), ["в", "во"].contains(view.word(before: index)),
      start == index ? view.word(from: index + 1) == "часу" : view.word(start) == "часу",
      case .ordinal(let hour)? = words.meaning(of: word), (1...12).contains(hour)
    else { return nil }
    var time = ClockTime.before(Int(hour), minutes: 60, end: start == index ? index + 2 : index + 1)
    time.isWithinHour = true
    return time
  }
}

extension RussianClock {
  /// Times that begin with a number: «десять минут шестого», «семь тридцать утра», «два часа ночи», «19:30».
  private func counted(at index: Int) -> ClockTime? {
    if let time = digital(at: index) { return time }
    guard let count = count(at: index) else { return nil }
    if ["минута", "минуту", "минуты", "минут", "минутам"].contains(view.word(from: count.end)) {
      return (1...59).contains(count.value) ? past(count.value, at: count.end + 1) : nil
    }
    guard (1...24).contains(count.value) else { return nil }
    let isNamed = ["час", "часа", "часов", "часам"].contains(view.word(from: count.end))
    let end = isNamed ? count.end + 1 : count.end
    if let minute = self.count(at: end), (10...59).contains(minute.value) {
      let isCounted = ["минут", "минуты", "минуту"].contains(view.word(from: minute.end))
      let isTold = isLed(index) && isNamed == isCounted && !isMeasured(at: minute.end)
      let time = ClockTime(hour: count.value, minute: minute.value, end: isCounted ? minute.end + 1 : minute.end)
      return isTold || mark(at: time.end) != nil ? time : nil
    }
    guard let part = mark(at: end), isNamed || isHour(count.value, part, led: isLed(index)) else { return nil }
    return ClockTime(hour: count.value, end: end)
  }

  /// Whether a number before a part of the day is its hour: «три дня» and «три ночи» are days and nights.
  private func isHour(_ hour: Int, _ part: DayPart, led: Bool) -> Bool {
    switch hour {
    case 1: false
    case 2...4: part == .day ? false : led
    case 5...12: true
    default: false
    }
  }

  /// «7:30», and «7.30» behind a preposition or before a part of the day.
  private func digital(at index: Int) -> ClockTime? {
    guard view.kind(index) == .number else { return nil }
    let word = view.word(index)
    if case .time(let hour, let minute)? = NumericForms.time(word)?.kind {
      return ClockTime(hour: hour, minute: minute, end: index + 1)
    }
    guard let parts = dotted(word), !isMeasured(at: index + 1), isLed(index) || mark(at: index + 1) != nil,
      !Self.measured.contains(where: { view.word(from: index + 1).hasPrefix($0) })
    else { return nil }
    return ClockTime(hour: parts.hour, minute: parts.minute, end: index + 1)
  }

  private func isLed(_ index: Int) -> Bool { Self.leading.contains(view.word(before: index)) }

  /// The part of the day named at a token.
  private func mark(at index: Int) -> DayPart? { Self.parts[view.word(from: index)] }

  private static let parts: [String: DayPart] = [
    "утра": .morning, "дня": .day, "вечера": .evening, "ночи": .night, "пополудни": .evening, "пополуночи": .morning,
  ]

  /// Words that a time follows.
  private static let leading: Set<String> = ["в", "во", "к", "до", "после", "с", "около", "на", "часа", "часов"]

  /// Nouns that make «половина второго» half of something.
  private static let halved: Set<String> = [
    "тайма", "класса", "курса", "века", "года", "месяца", "этажа", "десятка", "ряда", "тома", "акта", "раунда",
    "периода", "полугодия", "срока", "дома", "отряда",
  ]

  /// Beginnings of units that a decimal number is told in.
  private static let measured = ["раз", "метр", "кило", "тонн", "литр", "градус", "балл"]
}
