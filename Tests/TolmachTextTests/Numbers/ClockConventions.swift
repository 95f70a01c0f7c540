import Testing
import TolmachModel
import TolmachTestSupport
import TolmachText

/// Which words of a text are a time of day, and which time; the marks show where the mention stands.
@Suite struct ClockConventions {
  /// The text with its times marked, and the times as hours and minutes with the half of the day where it is known.
  private func times(_ text: String, _ language: LanguageTag) throws -> (marked: String, times: [String]) {
    let bytes = Array(text.utf8)
    let tokens = try Tokenizer(language: language).tokenize(bytes.span)
    var ranges: [TextRange] = []
    var times: [String] = []
    for mention in NumberReader(language: language).mentions(in: tokens, text: bytes.span) {
      guard case .time(let hour, let minute) = mention.kind else { continue }
      ranges.append(mention.range)
      let half = mention.half.map { $0 == .morning ? " morning" : " afternoon" } ?? ""
      times.append("\(hour):\(minute)\(half)\(mention.upper == nil ? "" : " within")")
    }
    return (MarkedText.mark(text, ranges), times)
  }

  private func expect(_ marked: String, _ expected: String, _ language: LanguageTag) throws {
    let found = try times(MarkedText(marked).text, language)
    #expect(found.marked == marked)
    #expect(found.times == [expected])
  }

  @Test(arguments: [
    ("Где-то в ⟦половине восьмого⟧.", "7:30"), ("К ⟦половине второго⟧ успели.", "1:30"),
    ("⟦Полвосьмого⟧ было.", "7:30"),
    ("В ⟦пол-восьмого⟧.", "7:30"), ("В ⟦пол восьмого⟧.", "7:30"), ("В ⟦полпервого⟧.", "12:30"),
    ("В ⟦полпервого ночи⟧ уехали.", "0:30 morning"), ("В ⟦половине восьмого вечера⟧.", "19:30 afternoon"),
  ])
  func halfOfTheHourThatAnOrdinalNames(marked: String, time: String) throws { try expect(marked, time, .russian) }

  @Test(arguments: [
    ("Ушёл ⟦без десяти девять⟧.", "8:50"), ("⟦Без четверти шесть утра⟧.", "5:45 morning"),
    ("⟦Без пяти минут три⟧.", "2:55"), ("⟦Без двадцати пяти восемь⟧.", "7:35"), ("⟦Без двадцати пять⟧.", "4:40"),
    ("⟦Без пяти час⟧.", "12:55"), ("⟦Без 15 шесть⟧.", "5:45"), ("⟦Без десяти двенадцать ночи⟧.", "23:50 afternoon"),
  ])
  func minutesThatAreWanting(marked: String, time: String) throws { try expect(marked, time, .russian) }

  @Test(arguments: [
    ("В ⟦десять минут шестого⟧.", "5:10"), ("⟦Пять минут второго⟧.", "1:5"), ("⟦Четверть девятого⟧.", "8:15"),
    ("В ⟦двадцать пять минут первого⟧.", "12:25"), ("В ⟦шестом часу⟧.", "5:0 within"),
    ("В ⟦шестом часу вечера⟧.", "17:0 afternoon within"), ("Во ⟦втором часу ночи⟧.", "1:0 morning within"),
    ("⟦Часу в шестом⟧.", "5:0 within"), ("В ⟦первом часу⟧.", "12:0 within"),
  ])
  func minutesOfTheHourThatAnOrdinalNames(marked: String, time: String) throws { try expect(marked, time, .russian) }

  @Test(arguments: [
    ("В ⟦восемь утра⟧.", "8:0 morning"), ("В ⟦два часа ночи⟧.", "2:0 morning"),
    ("В ⟦час ночи⟧.", "1:0 morning"), ("К ⟦часу дня⟧.", "13:0 afternoon"), ("В ⟦двенадцать дня⟧.", "12:0 afternoon"),
    ("В ⟦двенадцать ночи⟧.", "0:0 morning"), ("В ⟦шесть сорок утра⟧.", "6:40 morning"),
    ("В ⟦семь тридцать⟧.", "7:30"), ("В ⟦семь часов тридцать минут⟧.", "7:30"), ("В ⟦три ночи⟧.", "3:0 morning"),
    ("В ⟦7:30⟧.", "7:30"), ("В ⟦7.30⟧ утром.", "7:30"), ("В ⟦19:30⟧.", "19:30 afternoon"),
    ("В ⟦полдень⟧.", "12:0 afternoon"), ("До ⟦полуночи⟧.", "0:0 morning"),
  ])
  func hoursWithAPartOfTheDay(marked: String, time: String) throws { try expect(marked, time, .russian) }

  @Test(arguments: [
    "Без пяти минут чемпион.", "В половине случаев.", "Полчаса ждали.", "Полдня ждали.", "Два дня и три ночи.",
    "Прошло три дня.", "За восемь часов.", "В два дня управились.", "После полудня.", "Сто километров в час.",
    "В половине первого тайма.", "Пять минут второго тайма.", "Без двух дней три месяца.", "В 7.30 раза больше.",
    "Без десяти девять тысяч.", "Счёт 3:2.", "На третьем часу пути.", "Пять минут, потом ещё десять.", "В семь.",
    "Полного дня не хватило.", "Цена 7.30.",
  ])
  func otherNumbersAreNoRussianTimes(text: String) throws { #expect(try times(text, .russian).times == []) }

  @Test(arguments: [
    ("At ⟦half past seven⟧.", "7:30"), ("⟦Half past seven in the evening⟧.", "19:30 afternoon"),
    ("At ⟦half past midnight⟧.", "0:30 morning"), ("⟦Half past twelve at night⟧.", "0:30 morning"),
    ("A ⟦quarter past six in the morning⟧.", "6:15 morning"), ("A ⟦quarter to six⟧.", "5:45"),
    ("At ⟦ten past five⟧,", "5:10"), ("⟦Ten minutes past 5⟧,", "5:10"), ("It left ⟦twenty-five past one⟧.", "1:25"),
    ("It left at ⟦ten to nine⟧,", "8:50"), ("The clock said ⟦ten to nine⟧.", "8:50"),
    ("At ⟦five minutes to twelve⟧.", "11:55"), ("At ⟦ten to ten o'clock⟧ there", "9:50"),
    ("⟦Ten to midnight⟧.", "23:50 afternoon"),
  ])
  func minutesPastAndToAnHour(marked: String, time: String) throws { try expect(marked, time, .english) }

  @Test(arguments: [
    ("At ⟦seven-thirty⟧ they came.", "7:30"), ("About ⟦seven thirty⟧, I think.", "7:30"),
    ("⟦Seven forty-five p.m.⟧", "19:45 afternoon"), ("By ⟦seven oh five⟧.", "7:5"), ("⟦7:30⟧", "7:30"),
    ("⟦7:30pm⟧", "19:30 afternoon"), ("⟦7.30 p.m.⟧", "19:30 afternoon"), ("At ⟦7.30⟧ we left.", "7:30"),
    ("⟦7 p.m.⟧ sharp", "19:0 afternoon"), ("⟦7am⟧", "7:0 morning"), ("⟦Eight o’clock⟧", "8:0"),
    ("At ⟦eight in the evening⟧.", "20:0 afternoon"), ("⟦Three in the early morning⟧.", "3:0 morning"),
    ("At ⟦two at night⟧.", "2:0 morning"), ("At ⟦noon⟧.", "12:0 afternoon"), ("By ⟦midnight⟧.", "0:0 morning"),
    ("At ⟦one in the morning⟧.", "1:0 morning"), ("At ⟦12 p.m.⟧,", "12:0 afternoon"),
  ])
  func hoursAndMinutes(marked: String, time: String) throws { try expect(marked, time, .english) }

  @Test(arguments: [
    "Ten to nine people.", "From ten to twenty.", "About five to ten of us, five to ten.", "Ten to one he is dead.",
    "Take one in the morning.", "Half a dozen.", "Half of the seven.", "A quarter of them.", "Seven thirty-year-olds.",
    "At seven percent.", "Room seven thirty.", "It cost 7.30 then.", "At seven.", "I, seven, am here.",
    "After five fifty-dollar notes.", "They won 3:2.", "At eight thousand.", "About seven thirty litre cans.",
  ])
  func otherNumbersAreNoEnglishTimes(text: String) throws { #expect(try times(text, .english).times == []) }
}
